using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSite.Core.Render.Images;

/// <summary>Reads an SVG's size off its root: width and height in pixels, else the view box, whose shape is what pages need.</summary>
internal static partial class SvgHeader
{
    /// <summary>Before the root stand at most a declaration, a licence and a doctype.</summary>
    private const int LongestProlog = 16 * 1024;

    /// <summary>Beyond this a number is a slip.</summary>
    private const double Largest = 100_000;

    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, LongestProlog)]);
        if (Root().Match(text) is not { Success: true } root) return null;
        var (width, height, box) = (0.0, 0.0, default(string));
        foreach (Match attribute in Attributes().Matches(root.Value))
        {
            var value = attribute.Groups[2].Value.Trim('"', '\'').Trim();
            switch (attribute.Groups[1].Value)
            {
                case "width": width = Pixels(value); break;
                case "height": height = Pixels(value); break;
                case "viewBox": box = value; break;
            }
        }

        if (width > 0 && height > 0) return Rounded(width, height);
        if (box?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is not [_, _, var boxWidth, var boxHeight]) return null;
        var (w, h) = (Pixels(boxWidth), Pixels(boxHeight));
        if (w <= 0 || h <= 0) return null;
        if (width > 0) return Rounded(width, width * h / w);
        return height > 0 ? Rounded(height * w / h, height) : Rounded(w, h);
    }

    private static ImageSize? Rounded(double width, double height) =>
        width <= Largest && height <= Largest ? new ImageSize(Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height))) : null;

    /// <summary>A number, alone or with <c>px</c>; 0 for percentages and other units.</summary>
    private static double Pixels(string value)
    {
        var number = value.EndsWith("px", StringComparison.Ordinal) ? value[..^2] : value;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && double.IsFinite(pixels) ? pixels : 0;
    }

    /// <summary>Atomic: what stands before the root is taken once, and nothing of it is tried in another way.</summary>
    [GeneratedRegex("""^(?>(?:\s+|\uFEFF|<\?[^>]*>|<!--(?s:.*?)-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>)*)<svg[\s>][^>]*""")]
    private static partial Regex Root();

    [GeneratedRegex("""\s([A-Za-z]+)\s*=\s*("[^"]*"|'[^']*')""")]
    private static partial Regex Attributes();
}
