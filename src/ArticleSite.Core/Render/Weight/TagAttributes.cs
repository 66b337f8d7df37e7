using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Weight;

/// <summary>The attributes of one tag in UTF-8, as browsers read them (HTML, section 13.2.5.33 on).</summary>
/// <param name="tag">What begins with the tag.</param>
/// <param name="behindName">Where the tag's name ends.</param>
internal ref struct TagAttributes(ReadOnlySpan<byte> tag, int behindName)
{
    private readonly ReadOnlySpan<byte> _tag = tag;
    private int _at = behindName;

    /// <summary>The attributes of a start tag.</summary>
    public TagAttributes(ReadOnlySpan<byte> tag)
        : this(tag, NameEnd(tag))
    {
    }

    /// <summary>The attribute's name as written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Its value as written, without quotes; empty where it has none.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the value begins in the tag.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Just behind the tag, once the last attribute has been read.</summary>
    public readonly int End => Math.Min(_at + 1, _tag.Length);

    /// <summary>Where the tag's name ends.</summary>
    public static int NameEnd(ReadOnlySpan<byte> tag)
    {
        var at = 1;
        while (at < tag.Length && !TagBytes.EndsName(tag[at])) at++;
        return at;
    }

    /// <summary>Reads on to the next attribute; false at the end.</summary>
    public bool Next()
    {
        var tag = _tag;
        var at = _at;
        while (at < tag.Length && TagBytes.IsBetween(tag[at])) at++;
        _at = at;
        if (at >= tag.Length || tag[at] == '>') return false;
        var start = at++;
        while (at < tag.Length && !TagBytes.EndsAttribute(tag[at])) at++;
        Name = tag[start..at];
        Value = [];
        (ValueStart, _at) = (at, at);
        while (at < tag.Length && TagBytes.IsBlank(tag[at])) at++;
        if (at >= tag.Length || tag[at] != '=') return true;
        at++;
        while (at < tag.Length && TagBytes.IsBlank(tag[at])) at++;
        _at = at;
        if (at >= tag.Length) return true;
        var quote = tag[at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            at++;
            var end = tag[at..].IndexOf(quote);
            Value = end < 0 ? tag[at..] : tag.Slice(at, end);
            (ValueStart, _at) = (at, at + Value.Length + 1);
            return true;
        }

        ValueStart = at;
        while (at < tag.Length && !TagBytes.EndsValue(tag[at])) at++;
        Value = tag[ValueStart..at];
        _at = at;
        return true;
    }
}
