using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render;

/// <summary>Makes the links of a body whole, for feeds: there a reader is not on the site.</summary>
public static class AbsoluteLinks
{
    private static readonly string[] Attributes = ["href=\"", "src=\"", "poster=\""];

    /// <summary>The body with every site path and every fragment as a whole address.</summary>
    /// <param name="html">Balanced HTML as the Markdown step writes it: attributes in double quotes.</param>
    /// <param name="page">The whole address of the body's own page.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public static string In(string html, string page, BaseUrl baseUrl)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; (at = html.IndexOf("=\"", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if (!IsLinkAttribute(html, at)) continue;
            var value = at + 2;
            if (value >= html.Length || html[value] is not ('/' or '#')) continue;
            if (html[value] == '/' && value + 1 < html.Length && html[value + 1] == '/') continue;
            (result ??= new StringBuilder(html.Length + 256)).Append(html, copied, value - copied).Append(html[value] == '#' ? page : baseUrl.Origin);
            copied = value;
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool IsLinkAttribute(string html, int equals)
    {
        foreach (var attribute in Attributes)
        {
            var start = equals - (attribute.Length - 2);
            if (start > 0 && html[start - 1] == ' ' && string.CompareOrdinal(html, start, attribute, 0, attribute.Length) == 0) return true;
        }

        return false;
    }
}
