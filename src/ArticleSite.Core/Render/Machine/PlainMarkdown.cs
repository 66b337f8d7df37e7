using System.Buffers;
using System.Text;

namespace ArticleSite.Core.Render.Machine;

/// <summary>Writes plain text into Markdown so that it is read as it is.</summary>
internal static class PlainMarkdown
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("\\<[]*_`");

    /// <summary>A text on one line, with what would be a tag, a link or emphasis escaped (CommonMark 0.31, section 2.4).</summary>
    public static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (!line.AsSpan().ContainsAny(s_special)) return line;
        var escaped = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            if (s_special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
