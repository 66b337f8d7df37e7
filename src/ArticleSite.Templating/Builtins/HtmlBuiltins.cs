using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSite.Templating;

/// <summary>The group <c>html</c>.</summary>
internal static partial class HtmlBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("html.escape", "text", c => c[0].IsNull ? default : c.Run.Markup(Escaping.Full(c.Text(0)))),
        new("html.newline_to_br", "text", NewlineToBr),
        new("html.strip", "text", Strip),
        new("html.url_encode", "text", c => c[0].IsNull ? default : (TemplateValue)Uri.EscapeDataString(c.Text(0))),
        new("html.url_escape", "text", c => c[0].IsNull ? default : (TemplateValue)UrlEscape(c.Text(0))),
    ];

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    private static TemplateValue NewlineToBr(Call call)
    {
        if (call[0].IsNull) return default;
        var text = call.Text(0);
        if (call.Run.IsEscaping && call[0].Kind != TemplateKind.Html) text = Escaping.Basic(text);
        return call.Run.Markup(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal));
    }

    // What is left of HTML is still HTML (its entities); what is left of text is text. A tag that only appears once
    // another was cut out of it must not survive in HTML, so brackets that remain are escaped there.
    private static TemplateValue Strip(Call call)
    {
        if (call[0].IsNull) return default;
        var text = Tag.Replace(call.Text(0), "");
        if (call[0].Kind != TemplateKind.Html) return text;
        return new Html(text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
    }

    /// <summary>Keeps what has a meaning in an address, and escapes that are there already.</summary>
    private static string UrlEscape(string text)
    {
        const string kept = "-_.~!*'();:@&=+$,/?#[]%";
        var built = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || kept.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                built.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) built.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return built.ToString();
    }
}
