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

        if (YamlSlips.Find(source, document, place) is { } slip) return slip;
        var line = LineAround(source, document, place.Start);
        var smallest = TextSpan.FromBounds(place.Start, Math.Min(line.End, Math.Max(place.End, place.Start + 1)));
        var (message, help) = InOurWords(complaint, source.Slice(smallest)) ?? ("YAML cannot be read here: " + Plain(complaint), null);
        return new YamlProblem(YamlProblemKind.Syntax, smallest, message) { Help = help ?? Advice(source.Slice(line)) };
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

    /// <summary>What the complaints that authors do meet mean to them; the help is null where the line itself says best what to do.</summary>
    private static (string Message, string? Help)? InOurWords(string complaint, ReadOnlySpan<char> there)
    {
        if (Has("found unexpected end of stream") || Has("found unexpected document indicator"))
            return ("a quote opens here and is never closed", "Write the same quote at the end of the text; one inside the text is doubled ('') or escaped (\\\").");
        if (Has("unknown escape character") || Has("expected hexadecimal number") || Has("Unicode character escape") || Has("Unicode surrogates"))
            return ("a backslash in double quotes begins an escape, and YAML knows none like this", "Write \\\\ for a backslash, or use single quotes: in them it is a character like others.");
        if (Has("could not find expected ':'"))
            return ("a key without a colon; expected 'key: value'", "Write a colon and a blank after the key; if the line belongs to the text above, indent it.");
        if (Has("found invalid mapping") || Has("Mapping values are not allowed"))
            return ("a second colon in this text makes YAML read a key where none can be", null);
        if (Has("did not find expected key") || Has("did not find expected '-' indicator") || Has("found wrong indentation") || Has("Block sequence entries are not allowed"))
            return ("this line is not indented like the others, or follows a text that ended in its quotes", "Begin keys of one level in the same column, with blanks; put text that has quotes in it into single quotes as a whole.");
        if (Has("did not find expected ',' or ']'") || Has("did not find expected ',' or '}'"))
            return ("a list in brackets is never closed, or lacks a comma", "Write [first, second] on one line; put quotes around an item with a comma, a colon or a bracket in it.");
        if (Has("character that cannot start any token") && !there.IsEmpty)
            return ($"a text cannot begin with '{there[0]}' unless it has quotes", null);
        return null;

        bool Has(string words) => complaint.Contains(words, StringComparison.Ordinal);
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
