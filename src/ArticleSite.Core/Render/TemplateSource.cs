using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>
/// A template as the language reads it: without a byte order mark and with LF line ends, so that a page has the same bytes
/// however the template was checked out; with the way back to the file.
/// </summary>
internal sealed class TemplateSource(string file)
{
    /// <summary>What is parsed.</summary>
    public string Text { get; } = file.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>The span in the file of a span of <see cref="Text"/>.</summary>
    public TextSpan ToFile(int start, int length) => TextSpan.FromBounds(ToFile(start), ToFile(start + length));

    private int ToFile(int offset)
    {
        var at = file.Length > 0 && file[0] == '\uFEFF' ? 1 : 0;
        for (; offset > 0 && at < file.Length; offset--, at++)
            if (file[at] == '\r' && at + 1 < file.Length && file[at + 1] == '\n') at++; // one line end there, two characters here
        return at;
    }
}
