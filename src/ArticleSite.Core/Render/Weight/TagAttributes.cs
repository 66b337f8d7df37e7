namespace ArticleSite.Core.Render.Weight;

/// <summary>The attributes of one start tag in UTF-8, as browsers read them (HTML, section 13.2.5.33 on).</summary>
internal ref struct TagAttributes(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> _tag = tag;
    private int _at = NameEnd(tag);

    /// <summary>The attribute's name as written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Its value as written, without quotes; empty where it has none.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the value begins in the tag.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Where the tag's name ends.</summary>
    public static int NameEnd(ReadOnlySpan<byte> tag)
    {
        var at = 1;
        while (at < tag.Length && !IsBlank(tag[at]) && tag[at] is not ((byte)'>' or (byte)'/')) at++;
        return at;
    }

    /// <summary>Reads on to the next attribute; false at the end.</summary>
    public bool Next()
    {
        while (_at < _tag.Length && (IsBlank(_tag[_at]) || _tag[_at] == '/')) _at++;
        if (_at >= _tag.Length || _tag[_at] == '>') return false;
        var start = _at++;
        while (_at < _tag.Length && !IsBlank(_tag[_at]) && _tag[_at] is not ((byte)'=' or (byte)'>' or (byte)'/')) _at++;
        Name = _tag[start.._at];
        Value = [];
        ValueStart = _at;
        var equals = _at;
        while (equals < _tag.Length && IsBlank(_tag[equals])) equals++;
        if (equals >= _tag.Length || _tag[equals] != '=') return true;
        _at = equals + 1;
        while (_at < _tag.Length && IsBlank(_tag[_at])) _at++;
        if (_at >= _tag.Length) return true;
        var quote = _tag[_at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var end = _tag[(_at + 1)..].IndexOf(quote);
            ValueStart = _at + 1;
            Value = end < 0 ? _tag[ValueStart..] : _tag.Slice(ValueStart, end);
            _at = ValueStart + Value.Length + 1;
            return true;
        }

        ValueStart = _at;
        while (_at < _tag.Length && !IsBlank(_tag[_at]) && _tag[_at] != '>') _at++;
        Value = _tag[ValueStart.._at];
        return true;
    }

    /// <summary>True for the characters between attributes.</summary>
    public static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';
}
