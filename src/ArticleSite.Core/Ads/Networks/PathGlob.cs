namespace ArticleSite.Core.Ads.Networks;

/// <summary>
/// A pattern of paths in which <c>*</c> stands for any characters, slashes too. Each piece between two stars is looked for
/// once, from where the piece before it ended, so time is linear. One slash at the end does not matter.
/// </summary>
internal sealed class PathGlob
{
    private readonly string[] _pieces;
    private readonly bool _isOpen;

    public PathGlob(string pattern)
    {
        _isOpen = pattern.EndsWith('*');
        _pieces = (_isOpen || !pattern.EndsWith('/') ? pattern : pattern[..^1]).Split('*');
    }

    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!_isOpen && path.EndsWith('/')) path = path[..^1];
        if (!path.StartsWith(_pieces[0])) return false;
        path = path[_pieces[0].Length..];
        if (_pieces.Length == 1) return path.IsEmpty;

        foreach (var piece in _pieces.AsSpan()[1..^1])
        {
            var at = path.IndexOf(piece);
            if (at < 0) return false;
            path = path[(at + piece.Length)..];
        }

        return path.EndsWith(_pieces[^1]);
    }
}
