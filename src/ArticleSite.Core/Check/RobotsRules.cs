using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Reads robots.txt (RFC 9309) as far as one path needs it.</summary>
public static class RobotsRules
{
    private const string Everybody = "*";

    /// <summary>The rule for all crawlers that hides a path: the longest that fits, an allowing one where two are as long. Null when none does.</summary>
    internal static TextSpan? Hiding(SourceText robots, string path) => Hiding(robots.Text, path, Everybody);

    /// <summary>True when a text lets a program ask for a path: by the rules for the program, or, where it names it nowhere, by those for all.</summary>
    public static bool Allows(string robots, string path, string agent)
    {
        var isNamed = Lines(robots).Any(line => line.Key.Equals("user-agent", StringComparison.OrdinalIgnoreCase) && line.Value.Equals(agent, StringComparison.OrdinalIgnoreCase));
        return Hiding(robots, path, isNamed ? agent : Everybody) is null;
    }

    private static TextSpan? Hiding(string robots, string path, string agent)
    {
        (int Length, TextSpan? Rule) best = (0, null);
        var (isForAll, isInRules) = (false, false);
        foreach (var (key, value, span) in Lines(robots))
        {
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                isForAll = (!isInRules && isForAll) || value.Equals(agent, StringComparison.OrdinalIgnoreCase); // names that follow each other share their rules
                isInRules = false;
                continue;
            }

            isInRules = true;
            var isHiding = key.Equals("disallow", StringComparison.OrdinalIgnoreCase);
            if (!isForAll || (!isHiding && !key.Equals("allow", StringComparison.OrdinalIgnoreCase))) continue;
            if (value.Length == 0 || !Fits(value, path) || value.Length < best.Length) continue;
            if (value.Length > best.Length || !isHiding) best = (value.Length, isHiding ? span : null);
        }

        return best.Rule;
    }

    private static IEnumerable<(string Key, string Value, TextSpan Span)> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var close = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = close < 0 ? text.Length : at + close;
            var line = text[at..end];
            if (line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash) line = line[..hash];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (line[..colon].Trim('\uFEFF', ' ', '\t'), line[(colon + 1)..].Trim(), new TextSpan(at, line.TrimEnd().Length));
            at = end + 1;
        }
    }

    /// <summary>True when a pattern fits the beginning of a path: <c>*</c> stands for anything, <c>$</c> for the end.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        return !isWhole || at == path.Length || parts[^1].Length == 0 || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
