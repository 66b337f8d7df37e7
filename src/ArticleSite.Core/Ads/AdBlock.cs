using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>One piece of pasted ad material.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Span">From the first to the last character of it in the file, markers included.</param>
public sealed record AdBlock(AdKind Kind, TextSpan Span);
