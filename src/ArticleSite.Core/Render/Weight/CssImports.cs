using System.Buffers;
using System.Text;

namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// Puts the style sheets that another begins by importing in the place of the imports: one request where there were several,
/// each of which a browser would have waited for. Only plain imports of the same folder, where every address in the sheets means the same;
/// a sheet with any other import stays as it is, as rules in front of an import make browsers pass over it (CSS Cascade Level 5).
/// </summary>
internal static class CssImports
{
    /// <summary>Sheets that are put into one: sheets that import two others each, over and over, would make one without end.</summary>
    internal const int MostImports = 100;

    private const string Import = "@import";

    /// <summary>What no plain file name of the same folder has.</summary>
    private static readonly SearchValues<char> s_notPlain = SearchValues.Create("/\\:?#%\"'() ");

    /// <summary>The sheet with those it imports; the sheet alone where that cannot be done.</summary>
    /// <param name="name">Where it lies in the site.</param>
    /// <param name="css">Its text.</param>
    /// <param name="textOf">The text of another file of the site; null for none.</param>
    public static string Join(string name, string css, Func<string, string?> textOf)
    {
        var left = MostImports;
        return Joined(name, css, textOf, [name], ref left) ?? css;
    }

    private static string? Joined(string name, string css, Func<string, string?> textOf, List<string> above, ref int left)
    {
        var joined = new StringBuilder();
        var at = 0;
        while (Next(css, at) is { } import)
        {
            var other = name[..(name.LastIndexOf('/') + 1)] + import.Address;
            if (--left < 0 || above.Contains(other) || textOf(other) is not { } text || Joined(other, text, textOf, [.. above, other], ref left) is not { } whole) return null;
            joined.Append(whole).Append('\n');
            at = import.End;
        }

        var rest = css[at..];
        // one further down, with conditions, of another host; or a declaration that only counts at the very beginning
        return rest.Contains(Import, StringComparison.OrdinalIgnoreCase) || rest.Contains("@charset", StringComparison.OrdinalIgnoreCase) ? null : joined.Append(rest).ToString();
    }

    /// <summary>The plain import that stands next; null where something else does.</summary>
    private static (string Address, int End)? Next(string css, int at)
    {
        at = SkipComments(css, at);
        if (!css.AsSpan(at).StartsWith(Import, StringComparison.OrdinalIgnoreCase)) return null;
        var end = css.IndexOf(';', at);
        if (end < 0) return null;
        var target = css.AsSpan(at + Import.Length, end - at - Import.Length).Trim();
        if (target.StartsWith("url(", StringComparison.OrdinalIgnoreCase) && target[^1] == ')') target = target[4..^1].Trim();
        else if (target.IsEmpty || target[0] is not ('"' or '\'')) return null;
        if (target.Length > 1 && target[0] is '"' or '\'' && target[^1] == target[0]) target = target[1..^1];
        if (target.StartsWith("./")) target = target[2..];
        return target.IsEmpty || target.ContainsAny(s_notPlain) ? null : (target.ToString(), end + 1);
    }

    private static int SkipComments(string css, int at)
    {
        while (at < css.Length)
        {
            if (char.IsWhiteSpace(css[at])) at++;
            else if (css.AsSpan(at).StartsWith("/*")) at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : css.Length;
            else break;
        }

        return at;
    }
}
