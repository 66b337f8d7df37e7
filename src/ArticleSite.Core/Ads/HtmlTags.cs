using System.Buffers;
using System.Runtime.CompilerServices;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Reads single HTML tags the way CommonMark does (0.31, section 6.6).</summary>
internal static class HtmlTags
{
    /// <summary>No tag of an ad is longer; a bound that keeps a text of nothing but open quotes from costing n².</summary>
    private const int Longest = 4096;

    private static readonly SearchValues<char> UnquotedValueEnds = SearchValues.Create(" \t\r\n\"'=<>`");

    /// <summary>True when a start tag of this name, or with a slash before it an end tag, begins here; the name is in lower case.</summary>
    public static bool IsNamed(ReadOnlySpan<char> text, int at, int end, string name)
    {
        var after = at + 1 + name.Length;
        if (after > end || (text[at + 1] | 0x20) != name[0]) return false; // most tags are others: they begin with another letter
        if (!text.Slice(at + 1, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)) return false;
        return after == end || text[after] is ' ' or '\t' or '\r' or '\n' or '>' or '/';
    }

    /// <summary>Reads a whole start or end tag; false when it is not one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where <c>&lt;</c> stands.</param>
    /// <param name="end">Where the tag must have ended.</param>
    /// <param name="after">Just after <c>&gt;</c>.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int end, out int after)
    {
        end = Math.Min(end, at + Longest);
        after = at + 1;
        var isEnd = after < end && text[after] == '/';
        if (isEnd) after++;
        if (after >= end || !char.IsAsciiLetter(text[after])) return false;
        while (after < end && (char.IsAsciiLetterOrDigit(text[after]) || text[after] == '-')) after++;
        while (true)
        {
            var name = after;
            if (!SkipBlanks(text, ref name, end) || name >= end) return false;
            if (text[name] == '>') return Ends(name, out after);
            if (text[name] == '/' && !isEnd) return name + 1 < end && text[name + 1] == '>' && Ends(name + 1, out after);
            if (isEnd || name == after || !ReadAttribute(text, ref name, end)) return false;
            after = name;
        }

        static bool Ends(int close, out int after)
        {
            after = close + 1;
            return true;
        }
    }

    /// <summary>True when one of a tag's class names contains a word; the tag is a whole one.</summary>
    public static bool HasClassLike(ReadOnlySpan<char> tag, ReadOnlySpan<char> word) =>
        Attribute(tag, "class").Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The raw value of an attribute of a whole tag; empty when it has none.</summary>
    public static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        var at = 1;
        while (at < tag.Length && !IsBlank(tag[at])) at++;
        while (at < tag.Length)
        {
            while (at < tag.Length && (IsBlank(tag[at]) || tag[at] is '/' or '>')) at++;
            var start = at;
            while (at < tag.Length && !IsBlank(tag[at]) && tag[at] is not ('=' or '>' or '/')) at++;
            var isIt = tag[start..at].Equals(name, StringComparison.OrdinalIgnoreCase);
            var equals = at;
            while (equals < tag.Length && IsBlank(tag[equals])) equals++;
            if (equals >= tag.Length || tag[equals] != '=')
            {
                if (at == start) at++;
                continue;
            }

            var value = Value(tag, equals + 1, out at);
            if (isIt) return value;
        }

        return [];
    }

    /// <summary>Reads a start or end tag as browsers do, who forgive more: to the next <c>&gt;</c> where it is not a whole one.</summary>
    public static bool TryReadAny(ReadOnlySpan<char> text, int at, int end, out int after)
    {
        if (TryRead(text, at, end, out after)) return true;
        var name = at + 1 < end && text[at + 1] == '/' ? at + 2 : at + 1;
        if (name >= end || !char.IsAsciiLetter(text[name])) return false;
        var length = text.Slice(name, Math.Min(end - name, Longest)).IndexOfAny('<', '>');
        after = name + length + 1;
        return length >= 0 && text[name + length] == '>';
    }

    /// <summary>The next attribute of a tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Just after the tag's name, or where the last call stopped; moved on.</param>
    /// <param name="end">Just after the tag.</param>
    /// <param name="attribute">What was read.</param>
    public static bool NextAttribute(ReadOnlySpan<char> text, ref int at, int end, out HtmlAttribute attribute)
    {
        attribute = default;
        while (at < end && (IsBlank(text[at]) || text[at] is '/' or '>' or '=')) at++;
        if (at >= end) return false;
        var name = at;
        while (at < end && !IsBlank(text[at]) && text[at] is not ('=' or '>' or '/')) at++;
        var span = TextSpan.FromBounds(name, at);
        var equals = at;
        while (equals < end && IsBlank(text[equals])) equals++;
        attribute = new HtmlAttribute(span, default);
        if (equals >= end || text[equals] != '=') return true;
        var value = Value(text.Slice(0, end), equals + 1, out at);
        attribute = new HtmlAttribute(span, new TextSpan(ValueStart(text, equals + 1, end), value.Length));
        return true;
    }

    /// <summary>Just after the name of a tag.</summary>
    public static int NameEnd(ReadOnlySpan<char> text, int at, int end)
    {
        at++;
        if (at < end && text[at] == '/') at++;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-')) at++;
        return at;
    }

    private static int ValueStart(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && IsBlank(text[at])) at++;
        return at < end && text[at] is '"' or '\'' ? at + 1 : at;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> tag, int at, out int after)
    {
        while (at < tag.Length && IsBlank(tag[at])) at++;
        if (at < tag.Length && tag[at] is '"' or '\'')
        {
            var close = tag[(at + 1)..].IndexOf(tag[at]);
            var stop = close < 0 ? tag.Length : at + 1 + close;
            after = Math.Min(stop + 1, tag.Length);
            return tag[(at + 1)..stop];
        }

        after = at;
        while (after < tag.Length && !IsBlank(tag[after]) && tag[after] != '>') after++;
        return tag[at..after];
    }

    private static bool ReadAttribute(ReadOnlySpan<char> text, ref int at, int end)
    {
        if (!char.IsAsciiLetter(text[at]) && text[at] is not ('_' or ':')) return false;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or ':' or '-')) at++;
        var equals = at;
        if (!SkipBlanks(text, ref equals, end) || equals >= end || text[equals] != '=') return true;
        equals++;
        if (!SkipBlanks(text, ref equals, end) || equals >= end) return false;
        at = equals;
        if (text[at] is '"' or '\'')
        {
            var close = text.Slice(at + 1, end - at - 1).IndexOf(text[at]);
            if (close < 0) return false;
            at += close + 2;
            return true;
        }

        var value = text.Slice(at, end - at);
        var length = value.IndexOfAny(UnquotedValueEnds);
        if (length <= 0) return false;
        at += length;
        return true;
    }

    /// <summary>Skips blanks and line ends; an empty line ends a paragraph and so can be in no tag.</summary>
    private static bool SkipBlanks(ReadOnlySpan<char> text, ref int at, int end)
    {
        var lineEnds = 0;
        for (; at < end && IsBlank(text[at]); at++)
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < end && text[at + 1] == '\n'))) lineEnds++;
        return lineEnds < 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // it is asked of most characters of a tag
    private static bool IsBlank(char c) => c <= ' ' && c is ' ' or '\t' or '\r' or '\n' or '\f';
}
