namespace ArticleSite.Core.Text;

/// <summary>
/// A pattern for paths: <c>*</c> is any run inside one part, <c>?</c> one character, <c>**</c> any number of whole parts;
/// everything else is itself, upper and lower case apart. A pattern that ends in a slash means all below it.
/// </summary>
/// <param name="Pattern">As written: <c>content/old/**</c>.</param>
public sealed record PathGlob(string Pattern)
{
    private readonly string[] _parts = (Pattern.EndsWith('/') ? Pattern + "**" : Pattern).Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for a path the pattern describes as a whole.</summary>
    public bool Matches(SourcePath path) => MatchesParts(path.Value.Split('/'));

    /// <summary>Goes back to the last <c>**</c> only: an earlier one could take no more than that one does.</summary>
    private bool MatchesParts(string[] path)
    {
        var (at, part, starPart, starAt) = (0, 0, -1, 0);
        while (at < path.Length)
        {
            if (part < _parts.Length && _parts[part] == "**") (starPart, starAt, part) = (part, at, part + 1);
            else if (part < _parts.Length && MatchesPart(_parts[part], path[at])) (at, part) = (at + 1, part + 1);
            else if (starPart >= 0) (at, part) = (++starAt, starPart + 1);
            else return false;
        }

        while (part < _parts.Length && _parts[part] == "**") part++;
        return part == _parts.Length;
    }

    private static bool MatchesPart(string pattern, string text)
    {
        var (at, p, star, starAt) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, starAt, p) = (p, at, p + 1);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[at])) (at, p) = (at + 1, p + 1);
            else if (star >= 0) (at, p) = (++starAt, star + 1);
            else return false;
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
