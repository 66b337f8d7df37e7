namespace ArticleSite.Core.Check.Pages;

/// <summary>
/// Reads a finished page once, from its first byte to its last, tag by tag, and keeps what checks ask about. It makes no tree and
/// no string: a cold build reads every page, so a page costs some microseconds. What it keeps are places in the bytes, true
/// until the next page is read. One thread at a time.
/// </summary>
/// <param name="targets">What is known of the site's addresses.</param>
/// <param name="markers">Texts that no comment of a finished page should hold.</param>
internal sealed class PageReader(PageTargets targets, IReadOnlyList<byte[]> markers)
{
    private static readonly ulong s_html = ElementName.Of("html"u8);
    private static readonly ulong s_title = ElementName.Of("title"u8);
    private static readonly ulong s_main = ElementName.Of("main"u8);
    private static readonly ulong s_link = ElementName.Of("link"u8);

    private readonly OpenElements _open = new();
    private readonly List<ByteRange> _fragments = [];

    /// <summary>True for a whole page; false for a piece, of which no landmark is asked.</summary>
    public bool IsDocument { get; private set; }

    /// <summary>How many elements it has.</summary>
    public int ElementCount { get; private set; }

    /// <summary>True when it says what language it is in.</summary>
    public bool HasLanguage { get; private set; }

    /// <summary>How many titles with words.</summary>
    public int TitleCount { get; private set; }

    /// <summary>How many main parts.</summary>
    public int MainCount { get; private set; }

    /// <summary>How many headings of the first level.</summary>
    public int FirstHeadingCount { get; private set; }

    /// <summary>Its ids.</summary>
    public PageIds Ids { get; } = new();

    /// <summary>Tags that do not fit.</summary>
    public IReadOnlyList<TagSlip> Slips => _open.Slips;

    /// <summary>The hosts of others that it loads something from, each once.</summary>
    public List<ByteRange> Hosts { get; } = [];

    /// <summary>Addresses that may lead nowhere: not those of a page or file, nor of another site.</summary>
    public List<ByteRange> Doubtful { get; } = [];

    /// <summary>Addresses inside the page of which it has no id.</summary>
    public List<ByteRange> DeadFragments { get; } = [];

    /// <summary>Markers of ads in comments.</summary>
    public List<ByteRange> Markers { get; } = [];

    /// <summary>Reads a page.</summary>
    public void Read(ReadOnlySpan<byte> page)
    {
        Clear();
        var at = 0;
        while (at < page.Length && page[at..].IndexOf((byte)'<') is >= 0 and var open && at + open + 1 < page.Length)
        {
            at += open + 1;
            if (char.IsAsciiLetter((char)page[at])) ReadStartTag(page, ref at);
            else if (page[at] == '/') ReadEndTag(page, ref at);
            else if (page[at] is (byte)'!' or (byte)'?') ReadDeclaration(page, ref at);
        }

        _open.Finish();
        foreach (var fragment in _fragments)
            if (!Ids.Has(page, fragment.Of(page))) DeadFragments.Add(fragment);
    }

    private void Clear()
    {
        (IsDocument, HasLanguage, ElementCount, TitleCount, MainCount, FirstHeadingCount) = (false, false, 0, 0, 0, 0);
        _open.Clear();
        Ids.Clear();
        _fragments.Clear();
        Hosts.Clear();
        Doubtful.Clear();
        DeadFragments.Clear();
        Markers.Clear();
    }

    private void ReadStartTag(ReadOnlySpan<byte> page, ref int at)
    {
        var start = at - 1;
        var name = ElementName.Read(page, ref at);
        var traits = ElementTable.Of(name);
        var tag = new TagAttributes();
        tag.Read(page, ref at);
        if (tag.Id.Length > 0) Ids.Add(page, tag.Id);
        ElementCount++;
        if ((traits & ElementTraits.Leads) != 0) NoteLink(page, name, in tag);
        else if ((traits & ElementTraits.Loads) != 0 && !tag.HasOwnContent) NoteAddress(page, tag.Address, isLoaded: true);

        if ((traits & ElementTraits.Void) != 0) _open.EndParagraphFor(traits);
        else if (!(tag.EndsItself && _open.IsForeign)) _open.Start(name, traits, new ByteRange(start, at - start));
        if ((traits & (ElementTraits.HoldsText | ElementTraits.Landmark)) == 0 || _open.IsForeign) return;

        var text = (traits & ElementTraits.HoldsText) != 0 ? SkipText(page, name, ref at) : default;
        if ((traits & ElementTraits.Landmark) != 0) NoteLandmark(page, name, text, in tag);
    }

    private void NoteLandmark(ReadOnlySpan<byte> page, ulong name, ByteRange text, in TagAttributes tag)
    {
        if (name == s_html) (IsDocument, HasLanguage) = (true, HasLanguage || tag.Language.Length > 0);
        else if (name == s_main) MainCount++;
        else if (name == s_title) TitleCount += text.Of(page).Trim(" \t\r\n\f"u8).IsEmpty ? 0 : 1;
        else FirstHeadingCount++;
    }

    private void NoteLink(ReadOnlySpan<byte> page, ulong name, in TagAttributes tag)
    {
        var isLoaded = name == s_link && PageTargets.IsLoaded(tag.Relation.Of(page));
        NoteAddress(page, tag.Address, isLoaded);
    }

    private void NoteAddress(ReadOnlySpan<byte> page, ByteRange address, bool isLoaded)
    {
        if (address.Length == 0) return;
        var written = address.Of(page);
        if (written[0] == '#')
        {
            if (written.Length > 1) _fragments.Add(new ByteRange(address.Start + 1, address.Length - 1));
            return;
        }

        switch (targets.Look(written, out var host))
        {
            case PageTarget.Unknown:
                Doubtful.Add(address);
                break;
            case PageTarget.Elsewhere when isLoaded && !_open.IsInert:
                NoteHost(page, new ByteRange(address.Start + host.Start.Value, host.End.Value - host.Start.Value));
                break;
        }
    }

    private void NoteHost(ReadOnlySpan<byte> page, ByteRange host)
    {
        var written = host.Of(page);
        foreach (var known in Hosts)
            if (known.Of(page).SequenceEqual(written)) return;
        Hosts.Add(host);
    }

    private void ReadEndTag(ReadOnlySpan<byte> page, ref int at)
    {
        var start = at - 1;
        at++;
        var name = ElementName.Read(page, ref at);
        var close = at < page.Length && page[at] == '>' ? 0 : page[at..].IndexOf((byte)'>'); // nearly all end there
        at = close < 0 ? page.Length : at + close + 1;
        _open.End(name, new ByteRange(start, at - start));
    }

    /// <summary>A comment, the doctype, or what browsers take for a comment.</summary>
    private void ReadDeclaration(ReadOnlySpan<byte> page, ref int at)
    {
        var rest = page[at..];
        if (!rest.StartsWith("!--"u8))
        {
            if (rest.StartsWith("!doctype"u8) || rest.StartsWith("!DOCTYPE"u8)) IsDocument = true;
            at += rest.IndexOf((byte)'>') is >= 0 and var close ? close + 1 : rest.Length;
            return;
        }

        var end = rest[3..].IndexOf("-->"u8);
        var comment = new ByteRange(at + 3, end < 0 ? rest.Length - 3 : end);
        foreach (var marker in markers)
            if (comment.Of(page).IndexOf(marker) is >= 0 and var found) Markers.Add(new ByteRange(comment.Start + found, marker.Length));
        at = comment.Start + comment.Length;
    }

    /// <summary>Moves to the end tag of an element that holds text; gives the text.</summary>
    private static ByteRange SkipText(ReadOnlySpan<byte> page, ulong name, ref int at)
    {
        var start = at;
        while (at < page.Length && page[at..].IndexOf("</"u8) is >= 0 and var open)
        {
            at += open;
            var after = at + 2;
            if (ElementName.Read(page, ref after) == name) return new ByteRange(start, at - start);
            at += 2;
        }

        at = page.Length;
        return new ByteRange(start, at - start);
    }
}
