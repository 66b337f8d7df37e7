using System.Collections.Frozen;
using System.Text;

namespace ArticleSite.Core.Render.Weight;

/// <summary>What the finisher must know of an element.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Blanks beside it are never seen, whatever style sheets usually say.</summary>
    Block = 1,

    /// <summary>Blanks in it may be seen.</summary>
    Preserves = 2,

    /// <summary>What is in it is no markup, up to its end tag.</summary>
    RawText = 4,

    /// <summary>There is nothing in it and no end tag.</summary>
    Void = 8,
}

/// <summary>Elements by name.</summary>
internal static class TagNames
{
    private const int Longest = 12;

    private static readonly FrozenDictionary<string, TagTraits> s_traits = TraitsOf();
    private static readonly FrozenDictionary<string, TagTraits>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_traits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of an element; nothing for most.</summary>
    /// <param name="name">As written, in any case.</param>
    public static TagTraits Of(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > Longest) return TagTraits.None;
        Span<char> lower = stackalloc char[Longest];
        for (var i = 0; i < name.Length; i++) lower[i] = (char)(name[i] is >= (byte)'A' and <= (byte)'Z' ? name[i] | 0x20 : name[i]);
        return s_lookup.TryGetValue(lower[..name.Length], out var traits) ? traits : TagTraits.None;
    }

    /// <summary>True when a name as written is this one.</summary>
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower) => Ascii.EqualsIgnoreCase(name, lower);

    /// <summary>
    /// Not among the blocks: li, div, dt and dd, which old themes set side by side with the blanks between them as gaps; and
    /// script, style and their like, which may stand between two words.
    /// </summary>
    private static FrozenDictionary<string, TagTraits> TraitsOf()
    {
        Dictionary<string, TagTraits> traits = new(StringComparer.Ordinal);
        Add(TagTraits.Block, "html head body title p h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr td th caption colgroup col hr main article section header footer nav aside figure figcaption blockquote pre details form");
        Add(TagTraits.Preserves, "pre code kbd samp tt listing svg math");
        Add(TagTraits.RawText, "script style textarea title xmp iframe noembed noframes plaintext");
        Add(TagTraits.Void, "area base br col embed hr img input link meta source track wbr");
        return traits.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(TagTraits trait, string names)
        {
            foreach (var name in names.Split(' ')) traits[name] = traits.GetValueOrDefault(name) | trait;
        }
    }
}
