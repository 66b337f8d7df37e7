using System.Globalization;
using System.Text;

namespace ArticleSite.Cli.Commands;

/// <summary>Writes texts so that YAML reads them back as they were.</summary>
internal static class YamlText
{
    /// <summary>Always in double quotes (YAML 1.2, section 7.3.1): no word is then a number, a date or a "no".</summary>
    public static string Quote(string text)
    {
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

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";
}
