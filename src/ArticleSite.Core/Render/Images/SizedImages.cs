using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace ArticleSite.Core.Render.Images;

/// <summary>
/// Gives the pictures of a body their sizes, so that text does not jump when they arrive. What the author wrote stays: with
/// one of the two measures written, the other is worked out from the picture's shape.
/// </summary>
internal static class SizedImages
{
    /// <summary>The body with sizes; the same instance where none is added.</summary>
    /// <param name="html">Balanced HTML as the Markdown step writes it: attributes in double quotes.</param>
    /// <param name="sizeOf">The size of the picture at an address, null where it is not known.</param>
    public static string In(string html, Func<ReadOnlySpan<char>, ImageSize?> sizeOf)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; Next(html, ref at, out var place, sizeOf) is { } attributes; copied = place)
            (result ??= new StringBuilder(html.Length + 256)).Append(html, copied, place - copied).Append(attributes);
        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Writes the body with sizes.</summary>
    public static void Write(ReadOnlySpan<char> html, IBufferWriter<char> output, Func<ReadOnlySpan<char>, ImageSize?> sizeOf)
    {
        var copied = 0;
        for (var at = 0; Next(html, ref at, out var place, sizeOf) is { } attributes; copied = place)
        {
            output.Write(html[copied..place]);
            output.Write(attributes);
        }

        output.Write(html[copied..]);
    }

    /// <summary>The attributes that the next picture lacks, and their place; null when no more picture lacks any.</summary>
    private static string? Next(ReadOnlySpan<char> html, ref int at, out int place, Func<ReadOnlySpan<char>, ImageSize?> sizeOf)
    {
        place = 0;
        while (html[at..].IndexOf("<img ") is >= 0 and var next)
        {
            var start = at + next;
            at = EndOf(html, start);
            var tag = html[start..at];
            if (!TryRead(tag, "src", out var source) || source.IsEmpty || SizeText(tag, source, sizeOf) is not { } attributes) continue;
            place = html[at - 1] == '/' ? at - 1 : at;
            while (html[place - 1] == ' ') place--;
            return attributes;
        }

        return null;
    }

    private static string? SizeText(ReadOnlySpan<char> tag, ReadOnlySpan<char> source, Func<ReadOnlySpan<char>, ImageSize?> sizeOf)
    {
        var (hasWidth, hasHeight) = (TryRead(tag, "width", out var width), TryRead(tag, "height", out var height));
        if ((hasWidth && hasHeight) || sizeOf(source.Contains('&') ? WebUtility.HtmlDecode(source.ToString()) : source) is not { } size) return null;
        if (!hasWidth && !hasHeight) return string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"");
        if (!int.TryParse(hasWidth ? width : height, NumberStyles.None, CultureInfo.InvariantCulture, out var written) || written is 0 or > 100_000) return null;
        return hasWidth
            ? string.Create(CultureInfo.InvariantCulture, $" height=\"{Scaled(written, size.Height, size.Width)}\"")
            : string.Create(CultureInfo.InvariantCulture, $" width=\"{Scaled(written, size.Width, size.Height)}\"");
    }

    private static long Scaled(int written, int wanted, int known) => Math.Max(1, (2L * written * wanted + known) / (2L * known));

    /// <summary>The place of the tag's <c>&gt;</c>.</summary>
    private static int EndOf(ReadOnlySpan<char> html, int start)
    {
        var isQuoted = false;
        for (var i = start; i < html.Length; i++)
        {
            if (html[i] == '"') isQuoted = !isQuoted;
            else if (html[i] == '>' && !isQuoted) return i;
        }

        return html.Length;
    }

    /// <summary>The value of an attribute as written; false where the tag has none of that name.</summary>
    private static bool TryRead(ReadOnlySpan<char> tag, string attribute, out ReadOnlySpan<char> value)
    {
        value = [];
        var quoted = false;
        for (var i = 0; i < tag.Length; i++)
        {
            var next = quoted ? tag[i..].IndexOf('"') : tag[i..].IndexOfAny('"', ' ');
            if (next < 0) return false;
            i += next;
            if (tag[i] == '"') quoted = !quoted;
            if (quoted || tag[i] != ' ' || !tag[(i + 1)..].StartsWith(attribute, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = tag[(i + 1 + attribute.Length)..];
            if (!rest.StartsWith("=\"")) continue;
            var end = rest[2..].IndexOf('"');
            if (end < 0) return false;
            value = rest.Slice(2, end);
            return true;
        }

        return false;
    }
}
