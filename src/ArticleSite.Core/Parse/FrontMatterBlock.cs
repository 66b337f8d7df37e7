using ArticleSite.Core.Text;

namespace ArticleSite.Core.Parse;

/// <summary>Where the front matter of a file stands.</summary>
/// <param name="Opener">The three dashes that open it; empty, at the file's start, when there are none.</param>
/// <param name="Yaml">What is between the two lines of dashes.</param>
/// <param name="BodyStart">The offset after the closing line; negative when nothing closes it.</param>
internal readonly record struct FrontMatterBlock(TextSpan Opener, TextSpan Yaml, int BodyStart)
{
    /// <summary>True when the file begins with a line of three dashes.</summary>
    public bool IsOpened => !Opener.IsEmpty;

    /// <summary>True when a second line of dashes, or three dots, closes it.</summary>
    public bool IsClosed => BodyStart >= 0;

    /// <summary>Finds the front matter line by line; stops at the closing line, so the body is not looked at.</summary>
    public static FrontMatterBlock Find(ReadOnlySpan<char> text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var at = start;
        if (!NextLine(text, ref at).TrimEnd(" \t").SequenceEqual("---")) return new(new TextSpan(start, 0), default, -1);

        var opener = new TextSpan(start, 3);
        var yamlStart = at;
        while (at < text.Length)
        {
            var lineStart = at;
            var line = NextLine(text, ref at);
            if (line.Length >= 3 && line[0] is '-' or '.' && line.TrimEnd(" \t") is "---" or "...")
                return new(opener, TextSpan.FromBounds(yamlStart, lineStart), at);
        }

        return new(opener, TextSpan.FromBounds(yamlStart, text.Length), -1);
    }

    /// <summary>The line that begins at an offset, without its end; the offset moves to the next line.</summary>
    private static ReadOnlySpan<char> NextLine(ReadOnlySpan<char> text, ref int at)
    {
        var rest = text.Slice(at);
        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            at = text.Length;
            return rest;
        }

        at += end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
        return rest[..end];
    }
}
