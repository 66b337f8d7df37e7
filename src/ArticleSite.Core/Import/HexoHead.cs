using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Import;

/// <summary>The front matter of a Hexo file, found by Hexo's rules, with the changes that make it front matter here.</summary>
/// <param name="Map">Its keys; null for a file without front matter.</param>
/// <param name="InsertAt">Where a line can be put in, right at the start of the keys.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="Edits">What has to change, in order.</param>
/// <param name="Remarks">What these changes are, in words, each with its place.</param>
internal sealed record HexoHead(YamlMap? Map, int InsertAt, int BodyStart, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Spanned<string>> Remarks)
{
    /// <summary>False for a file without front matter.</summary>
    public bool IsThere { get; init; } = true;

    /// <summary>True for JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>A line for one more key, to be put in at <see cref="InsertAt"/>.</summary>
    public string Line(string key, string value) => IsJson ? $"\"{key}\": {YamlWriter.Quote(value)},\n" : $"{key}: {YamlWriter.Quote(value)}\n";

    /// <summary>A text of the head; null for none.</summary>
    public string? Text(string key) => Map?[key] is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : null;

    /// <summary>Finds the head: between two lines of dashes, before one line of dashes, or JSON between semicolons.</summary>
    public static HexoHead Find(SourceText source)
    {
        var text = source.Text;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var first = Mark(text, start, "-;");
        if (first.Length >= 3 && EndsLine(text, first.End)) return Between(source, first);
        return first.Length >= 3 ? Without(start) : Before(source, start);
    }

    private static HexoHead Between(SourceText source, TextSpan opener)
    {
        var text = source.Text;
        var from = NextLine(text, opener.End);
        for (var at = from; at < text.Length; at = NextLine(text, at))
        {
            var closer = Mark(text, at, text[opener.Start].ToString());
            if (closer.Length < opener.Length || text.AsSpan(closer.Start, opener.Length).IndexOfAnyExcept(text[opener.Start]) >= 0) continue;
            closer = closer with { Length = opener.Length };
            return text[opener.Start] == ';' ? Json(source, opener, from, closer) : Yaml(source, opener, from, closer);
        }

        return Without(opener.Start);
    }

    private static HexoHead Yaml(SourceText source, TextSpan opener, int from, TextSpan closer)
    {
        List<TextEdit> edits = [];
        List<Spanned<string>> remarks = [];
        if (opener.Length > 3)
        {
            edits.Add(new TextEdit(opener, "---"));
            remarks.Add(new("the lines of dashes have three dashes now", opener));
        }

        var map = Keys(source, from, closer.Start, edits, remarks);
        if (opener.Length > 3) edits.Add(new TextEdit(closer, "---"));
        return new HexoHead(map, from, Math.Min(source.Text.Length, NextLine(source.Text, closer.End)), edits, remarks);
    }

    private static HexoHead Json(SourceText source, TextSpan opener, int from, TextSpan closer)
    {
        // the braces make it one YAML mapping, of which JSON is a kind
        var map = YamlReader.Read(new SourceText(source.Path, "{" + source.Text[from..closer.Start] + "}"), new TextSpan(0, closer.Start - from + 2)).Root as YamlMap;
        return new HexoHead(
            map,
            from,
            Math.Min(source.Text.Length, NextLine(source.Text, closer.End)),
            [new TextEdit(opener, "---\n{"), new TextEdit(closer, "}\n---")],
            [new("JSON between semicolons is a YAML mapping in braces now", opener)])
        { IsJson = true };
    }

    private static HexoHead Before(SourceText source, int start)
    {
        var text = source.Text;
        for (var at = NextLine(text, start); at < text.Length; at = NextLine(text, at))
        {
            var closer = Mark(text, at, "-");
            if (closer.Length < 3 || !EndsLine(text, closer.End)) continue;
            List<TextEdit> edits = [new TextEdit(new TextSpan(start, 0), "---\n")];
            List<Spanned<string>> remarks = [new("a line of dashes now opens the front matter", new TextSpan(start, 1))];
            if (Keys(source, start, at, edits, remarks) is not { } map) return Without(start);
            if (closer.Length > 3) edits.Add(new TextEdit(closer, "---"));
            return new HexoHead(map, start, Math.Min(text.Length, NextLine(text, closer.End)), edits, remarks);
        }

        return Without(start);
    }

    private static HexoHead Without(int start) => new(null, start, start, [], []) { IsThere = false };

    /// <summary>Tabs at the start of lines count as two blanks each; <c>tag</c> and <c>category</c> stand in for the plural.</summary>
    private static YamlMap? Keys(SourceText source, int from, int to, List<TextEdit> edits, List<Spanned<string>> remarks)
    {
        var text = source.Text;
        for (var at = from; at < to; at = NextLine(text, at))
        {
            var end = at;
            while (end < to && text[end] == '\t') end++;
            if (end == at) continue;
            var tabs = TextSpan.FromBounds(at, end);
            edits.Add(new TextEdit(tabs, new string(' ', 2 * tabs.Length)));
            remarks.Add(new("tabs are blanks now, as YAML wants them", tabs));
        }

        if (edits.Any(edit => edit.Replacement.Length > 0 && edit.Replacement[0] == ' '))
        {
            var plain = text[from..to].Replace("\t", "  ", StringComparison.Ordinal);
            return YamlReader.Read(new SourceText(source.Path, plain), new TextSpan(0, plain.Length)).Root as YamlMap;
        }

        var map = YamlReader.Read(source, TextSpan.FromBounds(from, to)).Root as YamlMap;
        foreach (var (singular, plural) in (ReadOnlySpan<(string, string)>)[("category", "categories"), ("tag", "tags")])
        {
            var entry = map?.Entries.FirstOrDefault(each => each.Key.Value == singular);
            if (entry is null || map![plural] is not null) continue;
            edits.Add(new TextEdit(entry.Key.Span, plural));
            remarks.Add(new($"'{singular}' is called '{plural}' now", entry.Key.Span));
        }

        edits.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return map;
    }

    private static TextSpan Mark(string text, int at, string marks)
    {
        var end = at;
        while (end < text.Length && marks.Contains(text[end]) && text[end] == text[at]) end++;
        return TextSpan.FromBounds(at, end);
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t')) at++;
        return at >= text.Length || text[at] is '\n' or '\r';
    }

    private static int NextLine(string text, int at)
    {
        var end = text.AsSpan(Math.Min(at, text.Length)).IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += at;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
