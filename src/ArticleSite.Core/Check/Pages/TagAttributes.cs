using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Pages;

/// <summary>The attributes of one tag, as far as checks of pages ask about them: where their values stand in the page.</summary>
internal ref struct TagAttributes
{
    /// <summary><c>id</c>.</summary>
    public ByteRange Id;

    /// <summary><c>href</c> or <c>src</c>.</summary>
    public ByteRange Address;

    /// <summary><c>rel</c>.</summary>
    public ByteRange Relation;

    /// <summary><c>lang</c>.</summary>
    public ByteRange Language;

    /// <summary>True for <c>srcdoc</c>, which is shown instead of what <c>src</c> names.</summary>
    public bool HasOwnContent;

    /// <summary>True when the tag ends in <c>/&gt;</c>.</summary>
    public bool EndsItself;

    /// <summary>Reads up to the end of the tag and moves behind it. Of two attributes with one name the first counts, as in browsers.</summary>
    public void Read(ReadOnlySpan<byte> page, ref int at)
    {
        var here = at;
        while (here < page.Length)
        {
            var c = page[here];
            if (c == '>')
            {
                here++;
                break;
            }

            if (TagBytes.IsBetween(c))
            {
                EndsItself |= c == '/';
                here++;
                continue;
            }

            EndsItself = false;
            here = ReadAttribute(page, here);
        }

        at = here;
    }

    private int ReadAttribute(ReadOnlySpan<byte> page, int start)
    {
        var at = start + 1;
        while (at < page.Length && !TagBytes.EndsAttribute(page[at])) at++;
        var name = page[start..at];
        while (at < page.Length && TagBytes.IsBlank(page[at])) at++;
        var value = at < page.Length && page[at] == '=' ? ReadValue(page, ref at) : default;
        switch (name.Length)
        {
            case 2 when Id.Length == 0 && name.SequenceEqual("id"u8): Id = value; break;
            case 3 when Address.Length == 0 && name.SequenceEqual("src"u8): Address = value; break;
            case 3 when Relation.Length == 0 && name.SequenceEqual("rel"u8): Relation = value; break;
            case 4 when Address.Length == 0 && name.SequenceEqual("href"u8): Address = value; break;
            case 4 when Language.Length == 0 && name.SequenceEqual("lang"u8): Language = value; break;
            case 6 when name.SequenceEqual("srcdoc"u8): HasOwnContent = true; break;
        }

        return at;
    }

    private static ByteRange ReadValue(ReadOnlySpan<byte> page, ref int at)
    {
        at++;
        while (at < page.Length && TagBytes.IsBlank(page[at])) at++;
        if (at >= page.Length) return default;
        int start;
        if (page[at] is (byte)'"' or (byte)'\'')
        {
            var length = page[(at + 1)..].IndexOf(page[at]);
            start = at + 1;
            at = length < 0 ? page.Length : start + length + 1;
            return new ByteRange(start, length < 0 ? page.Length - start : length);
        }

        start = at;
        while (at < page.Length && !TagBytes.EndsValue(page[at])) at++;
        return new ByteRange(start, at - start);
    }
}
