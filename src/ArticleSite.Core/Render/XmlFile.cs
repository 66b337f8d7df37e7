using System.Buffers;
using System.Text;
using System.Xml;

namespace ArticleSite.Core.Render;

/// <summary>Writes an XML file as UTF-8 without a byte order mark, with LF line ends on every system.</summary>
internal static class XmlFile
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"\t\n\r");

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Replace,
        };
        using (var xml = XmlWriter.Create(stream, settings)) content(xml);
        return stream.ToArray();
    }

    /// <summary>Writes text as it may stand in an element and in an attribute with double quotes (XML 1.0, sections 2.4 and 3.3.3).</summary>
    public static void WriteEscaped(IBufferWriter<byte> to, string text)
    {
        var rest = Text(text).AsSpan();
        for (var at = rest.IndexOfAny(s_special); at >= 0; at = rest.IndexOfAny(s_special))
        {
            Encoding.UTF8.GetBytes(rest[..at], to);
            to.Write(rest[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, to);
    }

    /// <summary>Text without the characters XML 1.0 has no way to write (section 2.2).</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')) return text; // nearly every text
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++) clean = XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]);
        if (clean) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
