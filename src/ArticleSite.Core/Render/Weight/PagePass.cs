using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using ArticleSite.Core.Render.Policy;
using ArticleSite.Core.Text;

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
        Write(_page[_written..place]);
        _written = place;
    }

    /// <summary>Writes something in the place of a part of the page that is still to be written.</summary>
    private void Replace(int start, int length, ReadOnlySpan<byte> by)
    {
        WriteTo(start);
        Write(by);
        _written = start + length;
    }

    /// <summary>By the writer's own methods: as one of many kinds of writers it would cost two calls that nobody knows beforehand for every blank that goes.</summary>
    private readonly void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
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

        if (BlanksAt(text, 0) == text.Length)
        {
            if (isBeforeBlock || _isAfterBlock || _isInHead) Replace(_at, text.Length, []);
            else Shorten(text, 0, text.Length);
            return;
        }

        _isAfterBlock = false;
        for (var at = NextRun(text); at < text.Length; at += NextRun(text[at..]))
        {
            var length = BlanksAt(text, at);
            Shorten(text, at, length);
            at += length;
        }
    }

    /// <summary>How many blanks stand at a place: mostly one or none, so that a search for their end would take longer to begin than to end.</summary>
    private static int BlanksAt(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && TagBytes.IsBlank(text[end])) end++;
        return end - at;
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
        var last = text.Length - Vector128<byte>.Count - 1;
        // sixteen characters at once: a search for the next blank would stop at every word
        while (at <= last)
        {
            var here = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var kept = Vector128.Equals(here, Vector128.Create((byte)' ')) | Vector128.Equals(here, Vector128.Create((byte)'\n'));
            var other = Vector128.Equals(here, Vector128.Create((byte)'\t')) | Vector128.Equals(here, Vector128.Create((byte)'\r')) | Vector128.Equals(here, Vector128.Create((byte)'\f'));
            var others = other.ExtractMostSignificantBits();
            var blanks = kept.ExtractMostSignificantBits() | others;
            var behind = blanks >> 1 | (TagBytes.IsBlank(text[at + Vector128<byte>.Count]) ? 1U << (Vector128<byte>.Count - 1) : 0);
            if ((others | (blanks & behind)) is not 0 and var found) return at + BitOperations.TrailingZeroCount(found);
            at = at < last ? Math.Min(at + Vector128<byte>.Count, last) : text.Length - 1; // the last sixteen may overlap those before
        }

        for (; at < text.Length; at++)
            if (TagBytes.IsBlank(text[at]) && (text[at] is not ((byte)' ' or (byte)'\n') || at + 1 < text.Length && TagBytes.IsBlank(text[at + 1]))) return at;
        return text.Length;
    }

    private void ReadTag(ReadOnlySpan<byte> name, TagTraits traits)
    {
        var rest = _page[_at..];
        if (rest.StartsWith("<!--"u8))
        {
            ReadComment(rest);
            return;
        }

        if (rest[1] is (byte)'!' or (byte)'?')
        {
            _at += rest.IndexOf((byte)'>') is >= 0 and var close ? close + 1 : rest.Length;
            return;
        }

        var isEnd = rest[1] == '/';
        var behindName = (isEnd ? 2 : 1) + name.Length;
        var isBare = behindName < rest.Length && rest[behindName] == '>'; // a name and nothing else, as most are
        var tag = rest[..(isBare ? behindName + 1 : ReadAttributes(rest, name, behindName, isEnd))];
        _at += tag.Length;

        _isAfterBlock = traits.HasFlag(TagTraits.Block);
        if (_isAfterBlock) _isInHead = TagNames.Is(name, "head"u8) ? !isEnd : _isInHead && !TagNames.Is(name, "body"u8);
        if (traits.HasFlag(TagTraits.Preserves)) _open.Note(name, isEnd, isWhole: tag is [.., (byte)'/', (byte)'>']);
        if (isEnd) return;
        if (!isBare) uses?.Close(name, tag);
        // behind a blank the slash says nothing in HTML; without one it may belong to a value
        if (isMinified && traits.HasFlag(TagTraits.Void) && !_open.Any && tag.EndsWith(" />"u8)) Replace(_at - 3, 2, []);
        if (traits.HasFlag(TagTraits.RawText)) PassRawText(name, tag);
        if (PolicyPlace is not null || !TagNames.Is(name, "meta"u8) || !HasAttribute(tag, "charset"u8)) return;
        WriteTo(_at);
        PolicyPlace = output.WrittenCount;
    }

    private void ReadComment(ReadOnlySpan<byte> rest)
    {
        // "<!-->" and "<!--->" are whole comments
        var end = rest[4..].StartsWith(">"u8) ? 5 : rest[4..].StartsWith("->"u8) ? 6 : rest[4..].IndexOf("-->"u8) is >= 0 and var close ? close + 7 : rest.Length;
        // it stays: those of articles are gone already, and one of a template may be the marker of an ad, which the check of pages looks for
        _at += end;
    }

    /// <summary>Reads the attributes of a tag; gives how long it is: one <c>&gt;</c> in a quoted value does not end it.</summary>
    private int ReadAttributes(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, int behindName, bool isEnd)
    {
        var isLoader = !isEnd && !assets.IsEmpty && (TagNames.Is(name, "link"u8) || TagNames.Is(name, "script"u8));
        var attributes = new TagAttributes(rest, behindName);
        while (attributes.Next())
        {
            if (isEnd) continue;
            uses?.Note(name, attributes.Name, attributes.Value);
            if (!isLoader || attributes.Value.IsEmpty || !(TagNames.Is(attributes.Name, "href"u8) || TagNames.Is(attributes.Name, "src"u8))) continue;
            if (assets.NameOf(attributes.Value) is { } fingerprinted) Replace(_at + attributes.ValueStart, attributes.Value.Length, fingerprinted);
        }

        return attributes.End;
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
