using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// One line of ads.txt (IAB ads.txt 1.1): a seller, a variable, or neither. Fields keep their places, without the blanks
/// around them.
/// </summary>
/// <param name="Span">The line without its comment and the blanks around it.</param>
/// <param name="Fields">The fields of a seller, parted by commas; empty for a variable and for an empty line.</param>
/// <param name="Variable">The name of a variable in upper case; empty for a seller.</param>
/// <param name="Value">The value of a variable.</param>
/// <param name="Comment">The comment with its <c>#</c>; empty for none.</param>
internal sealed record AdsTxtLine(TextSpan Span, EquatableArray<Spanned<string>> Fields, string Variable, Spanned<string> Value, string Comment)
{
    /// <summary>True for a line that says nothing: empty, or a comment.</summary>
    public bool IsBlank => Fields.Count == 0 && Variable.Length == 0;

    /// <summary>The line that says that nobody sells this space.</summary>
    public bool IsPlaceholder =>
        Fields is [{ Value: "placeholder.example.com" }, { Value: "placeholder" }, { Value: "DIRECT" }, { Value: "placeholder" }];

    /// <summary>Reads one line of a text.</summary>
    public static AdsTxtLine Read(string text, TextSpan line)
    {
        var end = line.End;
        var hash = text.IndexOf('#', line.Start, line.Length);
        var comment = hash < 0 ? "" : text[hash..end].Trim();
        if (hash >= 0) end = hash;
        var whole = Trim(text, line.Start, end);
        var content = text.AsSpan(whole.Span.Start, whole.Span.Length);
        if (content.IsEmpty) return new AdsTxtLine(whole.Span, [], "", default, comment);

        var equals = content.IndexOf('=');
        var comma = content.IndexOf(',');
        if (equals > 0 && (comma < 0 || equals < comma))
        {
            var name = content[..equals].Trim().ToString().ToUpperInvariant();
            return new AdsTxtLine(whole.Span, [], name, Trim(text, whole.Span.Start + equals + 1, whole.Span.End), comment);
        }

        List<Spanned<string>> fields = [];
        for (var at = whole.Span.Start; at <= whole.Span.End;)
        {
            var next = text.IndexOf(',', at, whole.Span.End - at);
            if (next < 0) next = whole.Span.End;
            fields.Add(Trim(text, at, next));
            at = next + 1;
        }

        return new AdsTxtLine(whole.Span, fields.ToEquatableArray(), "", default, comment);
    }

    private static Spanned<string> Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Spanned<string>(text[start..end], TextSpan.FromBounds(start, end));
    }
}
