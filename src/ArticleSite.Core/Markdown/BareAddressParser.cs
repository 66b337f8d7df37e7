using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Markdig's parser of bare addresses, asked where an address may be and nowhere else. By itself it is asked at every h, f, m and t,
/// and with it every paragraph is cut into pieces of five letters that are put together again, which takes half the time of reading
/// one. Here it is asked at the colon of a scheme and at the dot of <c>www.</c>, as if the text had just come to the first letter.
/// It looks back for an open <c>a</c> tag, each time to the beginning of the block: here only to the address before.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private static readonly string[] s_schemes = ["https", "http", "mailto", "ftp", "tel"];
    private static readonly string[] s_hosts = ["www"];

    private readonly AutoLinkParser _parser = new(new AutoLinkOptions());

    public BareAddressParser() => OpeningCharacters = [':', '.'];

    public override void Initialize() => _parser.Initialize();

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // no letter of a scheme begins anything else: one that stands here has just become the end of a text
        if (processor.Inline is not LiteralInline { IsClosed: false } before || !ReferenceEquals(before.Content.Text, slice.Text) || before.Content.End != slice.Start - 1) return false;
        var length = LengthBefore(slice.CurrentChar == ':' ? s_schemes : s_hosts, before.Content.AsSpan());
        if (length == 0) return false;
        var from = slice;
        from.Start -= length;
        var tag = NearestLinkTag(before, processor.ParserStates[Index] as LookedAt);
        processor.Inline = tag ?? before.Parent; // what lies between has nothing to say
        if (!_parser.Match(processor, ref from))
        {
            processor.Inline = before;
            return false;
        }

        processor.ParserStates[Index] = new LookedAt(processor.Inline!, tag); // a match gives a link
        slice = from;
        Shorten(before, length, processor);
        return true;
    }

    /// <summary>The nearest tag that opens or closes a link among what stands before a text in its container; null for none.</summary>
    private static Inline? NearestLinkTag(Inline text, LookedAt? known)
    {
        for (var inline = text.PreviousSibling; inline is not null; inline = inline.PreviousSibling)
        {
            if (inline == known?.Address) return known.Tag;
            if (inline is HtmlInline { Tag: ['<', 'a' or 'A', ..] or ['<', '/', 'a' or 'A', ..] }) return inline;
        }

        return null;
    }

    /// <summary>How long the beginning of an address is with which a text ends; 0 for none.</summary>
    private static int LengthBefore(string[] beginnings, ReadOnlySpan<char> text)
    {
        foreach (var beginning in beginnings)
            if (text.EndsWith(beginning, StringComparison.Ordinal)) return beginning.Length;
        return 0;
    }

    /// <summary>Takes the beginning of an address off the end of the text before it.</summary>
    private static void Shorten(LiteralInline text, int length, InlineProcessor processor)
    {
        if (text.Content.Length == length)
        {
            text.Remove();
            return;
        }

        text.Content.End -= length;
        text.Span.End = processor.GetSourcePosition(text.Content.End);
    }

    /// <summary>The last address that became a link, and the nearest tag of a link before it.</summary>
    private sealed record LookedAt(Inline Address, Inline? Tag);
}

/// <summary>Addresses in the text become links.</summary>
internal sealed class BareAddresses : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BareAddressParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // they are links like all others
    }
}
