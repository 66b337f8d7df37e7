using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>Turns YamlDotNet's complaint into one an author can act upon: a tab, a text that wants quotes.</summary>
internal static class YamlSyntax
{
    /// <summary>The problem for a place that could not be read.</summary>
    public static YamlProblem Describe(SourceText source, TextSpan document, TextSpan place, string complaint)
    {
        if (TabIndent(source, document, place, complaint) is { } tab)
        {
            return new YamlProblem(YamlProblemKind.Syntax, tab, "a tab indents this line; YAML allows only blanks there")
            {
                Help = "Replace the tab with two blanks.",
            };
        }

        var line = LineAround(source, document, place.Start);
        var smallest = TextSpan.FromBounds(place.Start, Math.Min(line.End, Math.Max(place.End, place.Start + 1)));
        return new YamlProblem(YamlProblemKind.Syntax, smallest, "YAML cannot be read here: " + Plain(complaint)) { Help = Advice(source.Slice(line)) };
    }

    /// <summary>
    /// The first tab among the blanks that begin a line of the complaint or the line after it; a complaint about tabs
    /// names the mapping they are in, so then any line below counts.
    /// </summary>
    private static TextSpan? TabIndent(SourceText source, TextSpan document, TextSpan place, string complaint)
    {
        var from = LineAround(source, document, place.Start).Start;
        var to = LineAround(source, document, place.End).End;
        to = LineAround(source, document, Math.Min(document.End, to + 2)).End;
        if (complaint.Contains("tab", StringComparison.Ordinal)) to = document.End;
        var isIndent = true;
        for (var at = from; at < to; at++)
        {
            var c = source.Text[at];
            if (isIndent && c == '\t') return new TextSpan(at, 1);
            isIndent = c is '\r' or '\n' || (isIndent && c == ' ');
        }

        return null;
    }

    private static TextSpan LineAround(SourceText source, TextSpan document, int offset)
    {
        var before = source.Text.AsSpan(document.Start, offset - document.Start).LastIndexOfAny('\r', '\n');
        var after = source.Text.AsSpan(offset, document.End - offset).IndexOfAny('\r', '\n');
        return TextSpan.FromBounds(document.Start + before + 1, after < 0 ? document.End : offset + after);
    }

    /// <summary>YamlDotNet's words from the second half of "While scanning …, found …", which is the half that helps.</summary>
    private static string Plain(string complaint)
    {
        var comma = complaint.IndexOf(", ", StringComparison.Ordinal);
        return complaint.StartsWith("While ", StringComparison.Ordinal) && comma > 0
            ? complaint[(comma + 2)..].TrimEnd('.')
            : complaint.TrimEnd('.');
    }

    /// <summary>For <c>key: value</c>, the same line with the value in quotes: what is meant nine times out of ten.</summary>
    private static string Advice(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        if (colon < 0) return "Each line of a mapping is 'key: value'; lists begin their lines with '- '.";
        var value = line[(colon + 2)..].Trim();
        return value.IsEmpty || value[0] is '"' or '\''
            ? "Check that the quotes are closed, and that quotes inside are doubled ('') or escaped (\\\")."
            : $"If the value is text, put quotes around it: {line[..colon].Trim()}: {Quote(value)}";
    }

    /// <summary>A text in YAML's double quotes.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        string.Concat("\"", text.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), "\"");
}
