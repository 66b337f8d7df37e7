using ArticleSite.Core.Text;

namespace ArticleSite.Core.Parse;

/// <summary>A source file taken apart: what its head says and where its body is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Meta">Its front matter.</param>
/// <param name="Body">The Markdown after the front matter, to the end of the file.</param>
public sealed record Draft(SourceText Source, FrontMatter Meta, TextSpan Body);
