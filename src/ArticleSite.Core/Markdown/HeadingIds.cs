using System.Globalization;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Gives headings their ids, as GitHub does: lower case, blanks to dashes, punctuation dropped, a number after repeats.
/// Ids the author wrote in HTML are never given away.
/// </summary>
internal sealed class HeadingIds
{
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Keeps an id of the author's out of use.</summary>
    public void Reserve(string id) => _repeats.TryAdd(id, 0);

    /// <summary>An id for a heading; one without words is called by its number.</summary>
    public string For(string text)
    {
        _count++;
        var id = Of(text);
        if (id.Length == 0) id = "section-" + _count.ToString(CultureInfo.InvariantCulture);
        if (_repeats.TryAdd(id, 0)) return id;
        while (true)
        {
            var repeat = ++_repeats[id];
            var numbered = $"{id}-{repeat.ToString(CultureInfo.InvariantCulture)}";
            if (_repeats.TryAdd(numbered, 0)) return numbered;
        }
    }

    private static string Of(string text)
    {
        const int usual = 256;
        var id = text.Length <= usual ? stackalloc char[usual] : new char[text.Length];
        var length = 0;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_') id[length++] = char.ToLowerInvariant(c);
            else if (char.IsWhiteSpace(c)) id[length++] = '-';
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) id[length++] = c;
        }

        return id[..length].ToString();
    }
}
