using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>One rule, or all mild ones, silenced by a comment in a part of an article.</summary>
/// <param name="Written">The code or name as written, or the word of the comment where it names none: where to say that it silences nothing.</param>
/// <param name="Covers">Where findings are silenced, by their first character.</param>
/// <param name="Code">The rule's code; null for every rule that is not an error of its own.</param>
public sealed record Suppression(Spanned<string> Written, TextSpan Covers, string? Code);
