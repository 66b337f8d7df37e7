namespace ArticleSite.Core.Markdown;

/// <summary>
/// Closes the steps that an author left out: a heading stands one level below the nearest heading before it that the author put
/// above it, the first ones below the page's own h1. Words and order stay; only the number in the tag changes.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly Stack<(int Written, int Shown)> _open = new([(1, 1)]);

    /// <summary>The level on the page; headings come in the order of the text.</summary>
    /// <param name="written">2 to 6.</param>
    public int For(int written)
    {
        while (_open.Peek().Written >= written) _open.Pop();
        var shown = _open.Peek().Shown + 1;
        _open.Push((written, shown));
        return shown;
    }
}
