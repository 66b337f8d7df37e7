using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using ArticleSite.Core.Render.Policy;

namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// One pass over one page. Text goes from tag to tag; what stands in pre, code and their like, in scripts, styles and text
/// fields is copied as it is. What is copied waits until something is to be left out: a page is written in few pieces, not tag by tag.
/// </summary>
internal ref struct PagePass(ReadOnlySpan<byte> page, ArrayBufferWriter<byte> output, bool isMinified, AssetNames assets, PageUses? uses)
{
    private readonly ReadOnlySpan<byte> _page = page;
    private int _at;
    private int _written;
    private OpenPreserving _open;
    private bool _isAfterBlock = true;
    private bool _isInHead;

    /// <summary>Where in the output a policy belongs: behind the charset, before anything is loaded. Null for a page without one.</summary>
    public int? PolicyPlace { get; private set; }

    public void Run()
    {
        while (_at < _page.Length)
        {
            var rest = _page[_at..];
            var open = NextTag(rest);
            var text = open < 0 ? rest : rest[..open];
            var name = open < 0 ? [] : NameOf(rest[open..]);
            var traits = TagNames.Of(name);
            WriteText(text, isBeforeBlock: open < 0 || traits.HasFlag(TagTraits.Block));
            _at += text.Length;
            if (open >= 0) ReadTag(name, traits);
        }

        WriteTo(_page.Length);
    }

    /// <summary>Writes what waits before a place of the page.</summary>
    private void WriteTo(int place)
    {
        output.Write(_page[_written..place]);
        _written = place;
    }

    /// <summary>Writes something in the place of a part of the page that is still to be written.</summary>
    private void Replace(int start, int length, ReadOnlySpan<byte> by)
    {
        WriteTo(start);
        output.Write(by);
        _written = start + length;
    }

    /// <summary>The next <c>&lt;</c> that begins a tag, a comment or a declaration; others are text.</summary>
    private static int NextTag(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; ; at++)
        {
            var open = rest[at..].IndexOf((byte)'<');
            if (open < 0) return -1;
            at += open;
            if (at + 1 < rest.Length && (rest[at + 1] is (byte)'/' or (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)rest[at + 1]))) return at;
        }
    }

    /// <summary>The name in a start or end tag; none for a comment or a declaration.</summary>
    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> tag)
    {
        if (tag[1] is (byte)'!' or (byte)'?') return [];
        var named = tag[1] == '/' ? tag[1..] : tag;
        return named[1..Math.Max(1, TagAttributes.NameEnd(named))];
    }

    private void WriteText(ReadOnlySpan<byte> text, bool isBeforeBlock)
    {
        if (text.IsEmpty) return;
        if (!isMinified || _open.Any)
        {
            _isAfterBlock = false;
            return;
        }

        if (text.IndexOfAnyExcept(" \n\t\r\f"u8) < 0)
        {
            if (isBeforeBlock || _isAfterBlock || _isInHead) Replace(_at, text.Length, []);
            else Shorten(text, 0, text.Length);
            return;
        }

        _isAfterBlock = false;
        for (var at = NextRun(text); at < text.Length; at += NextRun(text[at..]))
        {
            var length = text[at..].IndexOfAnyExcept(" \n\t\r\f"u8) is >= 0 and var end ? end : text.Length - at;
            Shorten(text, at, length);
            at += length;
        }
    }

    /// <summary>Leaves one of some blanks, a line end where there is one.</summary>
    private void Shorten(ReadOnlySpan<byte> text, int start, int length)
    {
        var blanks = text.Slice(start, length);
        var one = blanks.Contains((byte)'\n') ? "\n"u8 : " "u8;
        if (!blanks.SequenceEqual(one)) Replace(_at + start, length, one);
    }

    /// <summary>The next place with two blanks side by side, or a tab or return; a line end alone is one character already.</summary>
    private static int NextRun(ReadOnlySpan<byte> text)
    {
        var at = 0;
        // sixteen characters at once: a search for the next blank would stop at every word
        for (; at + Vector128<byte>.Count < text.Length; at += Vector128<byte>.Count)
        {
            var here = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var kept = Vector128.Equals(here, Vector128.Create((byte)' ')) | Vector128.Equals(here, Vector128.Create((byte)'\n'));
            var found = Blanks(here) & (Blanks(Vector128.Create(text.Slice(at + 1, Vector128<byte>.Count))) | ~kept);
            if (found != Vector128<byte>.Zero) return at + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
            if (TagAttributes.IsBlank(text[at]) && (text[at] is not ((byte)' ' or (byte)'\n') || at + 1 < text.Length && TagAttributes.IsBlank(text[at + 1]))) return at;
        return text.Length;
    }

    private static Vector128<byte> Blanks(Vector128<byte> text) =>
        Vector128.Equals(text, Vector128.Create((byte)' ')) | Vector128.Equals(text, Vector128.Create((byte)'\n')) | Vector128.Equals(text, Vector128.Create((byte)'\t'))
        | Vector128.Equals(text, Vector128.Create((byte)'\r')) | Vector128.Equals(text, Vector128.Create((byte)'\f'));

    private void ReadTag(ReadOnlySpan<byte> name, TagTraits traits)
    {
        var rest = _page[_at..];
        if (rest.StartsWith("<!--"u8))
        {
            ReadComment(rest);
            return;
        }

        var isEnd = rest[1] == '/';
        var isBare = IsBare(rest, name, isEnd ? 2 : 1, out var end);
        var tag = rest[..(isBare ? end : EndOfTag(rest))];
        _at += tag.Length;
        if (tag[1] is (byte)'!' or (byte)'?') return;

        _isAfterBlock = traits.HasFlag(TagTraits.Block);
        if (_isAfterBlock) _isInHead = TagNames.Is(name, "head"u8) ? !isEnd : _isInHead && !TagNames.Is(name, "body"u8);
        if (traits.HasFlag(TagTraits.Preserves)) _open.Note(name, isEnd, isWhole: tag is [.., (byte)'/', (byte)'>']);
        if (!isEnd && !isBare && (tag.Contains((byte)' ') || tag.Contains((byte)'\n'))) ReadAttributes(tag, name, traits);
        if (!isEnd && traits.HasFlag(TagTraits.RawText)) PassRawText(name, tag);
        if (isEnd || PolicyPlace is not null || !TagNames.Is(name, "meta"u8) || !HasAttribute(tag, "charset"u8)) return;
        WriteTo(_at);
        PolicyPlace = output.WrittenCount;
    }

    /// <summary>True for a tag that is a name and nothing else, as most are; then the place just behind it is known.</summary>
    private static bool IsBare(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, int start, out int end)
    {
        end = start + name.Length + 1;
        return !name.IsEmpty && end <= rest.Length && rest[end - 1] == '>' && !name.Contains((byte)'='); // behind an equals sign a quote may hold it
    }

    private void ReadComment(ReadOnlySpan<byte> rest)
    {
        // "<!-->" and "<!--->" are whole comments
        var end = rest[4..].StartsWith(">"u8) ? 5 : rest[4..].StartsWith("->"u8) ? 6 : rest[4..].IndexOf("-->"u8) is >= 0 and var close ? close + 7 : rest.Length;
        // it stays: those of articles are gone already, and one of a template may be the marker of an ad, which the check of pages looks for
        _at += end;
    }

    /// <summary>Just behind the tag's <c>&gt;</c>; one in a quoted value does not end it.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> rest)
    {
        for (var at = 1; at < rest.Length;)
        {
            var next = rest[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0) return rest.Length;
            at += next + 1;
            if (rest[at - 1] == '>') return at;
            // a quote only quotes behind an equals sign; elsewhere it is a slip that browsers take for a name
            if (!IsAfterEquals(rest[..(at - 1)])) continue;
            var close = rest[at..].IndexOf(rest[at - 1]);
            if (close < 0) return rest.Length;
            at += close + 1;
        }

        return rest.Length;
    }

    private static bool IsAfterEquals(ReadOnlySpan<byte> before)
    {
        var at = before.Length - 1;
        while (at > 0 && TagAttributes.IsBlank(before[at])) at--;
        return at > 0 && before[at] == '=';
    }

    private void ReadAttributes(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name, TagTraits traits)
    {
        var isLoader = !assets.IsEmpty && (TagNames.Is(name, "link"u8) || TagNames.Is(name, "script"u8));
        var attributes = new TagAttributes(tag);
        var start = _at - tag.Length;
        while (attributes.Next())
        {
            uses?.Note(name, attributes.Name, attributes.Value);
            if (!isLoader || attributes.Value.IsEmpty || !(TagNames.Is(attributes.Name, "href"u8) || TagNames.Is(attributes.Name, "src"u8))) continue;
            if (assets.NameOf(attributes.Value) is { } fingerprinted) Replace(start + attributes.ValueStart, attributes.Value.Length, fingerprinted);
        }

        uses?.Close(name, tag);
        // behind a blank the slash says nothing in HTML; without one it may belong to a value
        if (isMinified && !_open.Any && tag.EndsWith(" />"u8) && traits.HasFlag(TagTraits.Void)) Replace(_at - 3, 2, []);
    }

    private void PassRawText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> tag)
    {
        var rest = _page[_at..];
        var end = EndOfRawText(rest, name);
        uses?.NoteText(name, tag, rest[..end]);
        _at += end;
    }

    private static int EndOfRawText(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        for (var at = 0; ; at += 2)
        {
            var close = rest[at..].IndexOf("</"u8);
            if (close < 0) return rest.Length;
            at += close;
            if (rest.Length >= at + 2 + name.Length && Ascii.EqualsIgnoreCase(rest.Slice(at + 2, name.Length), name)) return at;
        }
    }

    private static bool HasAttribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var attributes = new TagAttributes(tag);
        while (attributes.Next())
            if (TagNames.Is(attributes.Name, name)) return true;
        return false;
    }
}
