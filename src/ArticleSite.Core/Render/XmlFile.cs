using System.Text;
using System.Xml;

namespace ArticleSite.Core.Render;

/// <summary>Writes an XML file as UTF-8 without a byte order mark, with LF line ends on every system.</summary>
internal static class XmlFile
{
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

    /// <summary>Text without the characters XML 1.0 has no way to write (section 2.2).</summary>
    public static string Text(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++) clean = XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]);
        if (clean) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
