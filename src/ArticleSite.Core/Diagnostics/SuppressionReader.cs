using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Reads the comments that silence findings: <c>articlesite-disable</c>, <c>articlesite-enable</c> and
/// <c>articlesite-disable-next-line</c>, each with codes or names of rules, or none for all that are no errors. In: the
/// comments of one article in the order of the file. Out: what each silences where, and findings about comments that
/// mean nothing.
/// </summary>
/// <param name="source">The article's file.</param>
/// <param name="body">Where its text begins and ends.</param>
public sealed class SuppressionReader(SourceText source, TextSpan body)
{
    private const string Prefix = "articlesite-";
    private const string Disable = "articlesite-disable";
    private const string Enable = "articlesite-enable";
    private const string NextLine = "articlesite-disable-next-line";

    private readonly List<(Spanned<string> Written, int From, string? Code)> _open = [];
    private readonly List<Suppression> _read = [];
    private readonly List<Diagnostic> _findings = [];
    private int _topEnd = body.Start;

    /// <summary>True for a comment that is meant for this program.</summary>
    /// <param name="comment">The whole comment, <c>&lt;!--</c> and <c>--&gt;</c> included.</param>
    public static bool IsMeant(ReadOnlySpan<char> comment) => Inside(comment).TrimStart().StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads all comments.</summary>
    public StageResult<IReadOnlyList<Suppression>> Read(IEnumerable<TextSpan> comments)
    {
        foreach (var comment in comments) Read(comment);
        foreach (var (written, from, code) in _open) _read.Add(new Suppression(written, TextSpan.FromBounds(from, int.MaxValue), code));
        return new([.. _read.OrderBy(suppression => suppression.Written.Span.Start)], _findings.ToEquatableArray());
    }

    private void Read(TextSpan comment)
    {
        var words = WordsOf(comment);
        if (words is not [var verb, .. var rules]) return;
        switch (verb.Value)
        {
            case Disable:
                // at the top there is nothing to be seen before it but other comments: it speaks for the whole file
                var isAtTop = source.Text.AsSpan(_topEnd, comment.Start - _topEnd).IsWhiteSpace();
                if (isAtTop) _topEnd = comment.End;
                foreach (var (written, code) in Named(verb, rules)) _open.Add((written, isAtTop ? 0 : comment.End, code));
                break;
            case Enable:
                foreach (var (written, code) in Named(verb, rules)) Close(written, code, comment);
                break;
            case NextLine:
                foreach (var (written, code) in Named(verb, rules)) _read.Add(new Suppression(written, LineAfter(comment.End), code));
                break;
            default:
                _findings.Add(Rules.SuppressionIsUnknown(source.At(verb.Span), verb.Value, Suggestion.For(verb.Value, [Disable, Enable, NextLine])));
                break;
        }
    }

    private void Close(Spanned<string> written, string? code, TextSpan comment)
    {
        var closed = _open.Where(open => code is null || open.Code == code).ToList();
        if (closed.Count == 0) _findings.Add(Rules.SuppressionIsUnused(source.At(written.Span), written.Value));
        foreach (var open in closed) _read.Add(new Suppression(open.Written, TextSpan.FromBounds(open.From, comment.Start), open.Code));
        _open.RemoveAll(open => code is null || open.Code == code);
    }

    /// <summary>The rules a comment names; one without a name for all of them, none where none that is named exists.</summary>
    private IEnumerable<(Spanned<string> Written, string? Code)> Named(Spanned<string> verb, List<Spanned<string>> rules)
    {
        if (rules.Count == 0) yield return (verb, null);
        foreach (var name in rules)
        {
            if (Rules.Find(name.Value) is { } rule) yield return (name, rule.Code);
            else _findings.Add(Rules.SuppressedRuleIsUnknown(source.At(name.Span), name.Value, Rules.Suggest(name.Value)));
        }
    }

    /// <summary>The next line that is not empty.</summary>
    private TextSpan LineAfter(int offset)
    {
        var text = source.Text;
        var at = offset;
        while (at < body.End && char.IsWhiteSpace(text[at])) at++;
        var end = text.AsSpan(at, body.End - at).IndexOfAny('\r', '\n');
        var lineStart = text.AsSpan(offset, at - offset).LastIndexOfAny('\r', '\n');
        return TextSpan.FromBounds(lineStart < 0 ? offset : offset + lineStart + 1, end < 0 ? body.End + 1 : at + end + 1);
    }

    private List<Spanned<string>> WordsOf(TextSpan comment)
    {
        List<Spanned<string>> words = [];
        var end = comment.End - 3; // "-->"
        for (var at = comment.Start + 4; at < end;)
        {
            if (char.IsWhiteSpace(source.Text[at]) || source.Text[at] == ',')
            {
                at++;
                continue;
            }

            var start = at;
            while (at < end && !char.IsWhiteSpace(source.Text[at]) && source.Text[at] != ',') at++;
            if (words.Count > 0 && source.Text.AsSpan(start, at - start) is "--" or "-") break; // what follows is a reason, for people
            words.Add(new Spanned<string>(source.Text[start..at], TextSpan.FromBounds(start, at)));
        }

        return words;
    }

    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> comment) => comment.Length < 7 ? [] : comment[4..^3];
}
