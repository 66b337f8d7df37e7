using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>
/// Slips that a parser notices only later, and elsewhere: a quote or a bracket that is never closed, a key without a colon.
/// Looked for in the text, line by line upwards from the place of a complaint.
/// </summary>
internal static class YamlSlips
{
    /// <summary>The slip behind a complaint; null when the text shows none.</summary>
    public static YamlProblem? Find(SourceText source, TextSpan document, TextSpan place)
    {
        var lines = LinesUpTo(source, document, place.Start);
        foreach (var line in Enumerable.Reverse(lines))
            if (OpenQuote(source, line) is { } quote) return Problem(quote, "a quote opens here and is never closed", "Write the same quote at the end of the text; one inside the text is doubled ('') or escaped (\\\").");
        foreach (var line in lines)
            if (OpenBracket(source, line, document) is { } bracket) return Problem(bracket, "a list in brackets is never closed", "Write [first, second] on one line; put quotes around an item with a comma, a colon or a bracket in it.");
        return lines is [.., var last] && IsBareKey(source.Slice(last).Trim(), lines.Count)
            ? Problem(last, "a key without a colon; expected 'key: value'", "Write a colon and a blank after the key; if the line belongs to the text above, indent it.")
            : null;
    }

    private static YamlProblem Problem(TextSpan span, string message, string help) => new(YamlProblemKind.Syntax, span, message) { Help = help };

    /// <summary>The lines that are not empty, down to the one of a place; a place after the last text belongs to the last line.</summary>
    private static List<TextSpan> LinesUpTo(SourceText source, TextSpan document, int place)
    {
        List<TextSpan> lines = [];
        for (var at = document.Start; at < document.End && (at <= place || lines.Count == 0);)
        {
            var length = source.Text.AsSpan(at, document.End - at).IndexOfAny('\r', '\n');
            var end = length < 0 ? document.End : at + length;
            if (!source.Text.AsSpan(at, end - at).IsWhiteSpace()) lines.Add(TextSpan.FromBounds(at, end));
            at = end + 1;
        }

        return lines;
    }

    /// <summary>The quote that begins a line's value, when the line ends before it is closed.</summary>
    private static TextSpan? OpenQuote(SourceText source, TextSpan line)
    {
        var start = ValueOf(source, line);
        if (start >= line.End || source.Text[start] is not ('"' or '\'')) return null;
        var quote = source.Text[start];
        for (var at = start + 1; at < line.End; at++)
        {
            if (source.Text[at] == '\\' && quote == '"') at++;
            else if (source.Text[at] == quote && quote == '\'' && at + 1 < line.End && source.Text[at + 1] == '\'') at++;
            else if (source.Text[at] == quote) return null;
        }

        return new TextSpan(start, 1);
    }

    /// <summary>The bracket that begins a line's value, when nothing in the rest of the document closes it.</summary>
    private static TextSpan? OpenBracket(SourceText source, TextSpan line, TextSpan document)
    {
        var start = ValueOf(source, line);
        if (start >= line.End || source.Text[start] is not ('[' or '{')) return null;
        var depth = 0;
        for (var at = start; at < document.End; at++)
        {
            depth += source.Text[at] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth == 0) return null;
        }

        return new TextSpan(start, 1);
    }

    private static bool IsBareKey(ReadOnlySpan<char> line, int count) =>
        count > 1 && line[0] is not ('-' or '#' or '"' or '\'' or '[' or '{') && !line.Contains(':');

    /// <summary>Where the value of <c>key: value</c> or <c>- value</c> begins; the line's end when there is none.</summary>
    private static int ValueOf(SourceText source, TextSpan line)
    {
        var text = source.Slice(line);
        var at = text.TrimStart().StartsWith("- ") ? text.IndexOf("- ") + 2 : 0;
        var colon = text[at..].IndexOf(": ");
        if (colon >= 0 && text.Slice(at, colon).IndexOfAny("\"'[{") < 0) at += colon + 2;
        else if (at == 0) return line.End;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return line.Start + at;
    }
}
