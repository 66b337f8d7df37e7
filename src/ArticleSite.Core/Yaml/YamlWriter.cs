using System.Globalization;
using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>Writes texts so that YAML reads them back as they were.</summary>
public static class YamlWriter
{
    /// <summary>Always in double quotes (YAML 1.2, section 7.3.1): no word is then a number, a date or a "no".</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Without quotes where a reader can take it for nothing but a text, such as <c>impact-1-2</c> or <c>728x90</c>; else with them.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || !char.IsAsciiLetterOrDigit(text[0]) || text.StartsWith("0x", StringComparison.Ordinal)) return Quote(text);
        var hasLetter = false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return Quote(text);
            hasLetter |= char.IsAsciiLetter(c) && c is not ('e' or 'E'); // 1e5 is a number
        }

        return hasLetter && text.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "true" or "false" or "on" or "off" or "null") ? text : Quote(text);
    }

    /// <summary>Prose as the value of a key: without quotes where it reads back as the same text, else with them.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || !char.IsLetter(text[0]) || text.AsSpan().ContainsAny('#', '\n', '\r') || text.Any(char.IsControl)) return Quote(text);
        if (!text.Contains(' ', StringComparison.Ordinal) && Plain(text) != text) return Quote(text);
        var source = new SourceText(new SourcePath(""), "key: " + text);
        var read = YamlReader.Read(source, new TextSpan(0, source.Text.Length));
        return read is { Root: YamlMap { Entries: [{ Value: YamlScalar { IsPlain: true, IsNull: false } scalar }] }, Problems.Count: 0 } && scalar.Value == text ? text : Quote(text);
    }

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";
}
