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
    /// <summary>Seven letters and the length fit into the second number.</summary>
    private const int Longest = 15;

    private const int Bits = 8;

    /// <summary>Found by the letters of a name, of which all fit into two numbers: every tag of every page is looked up, and no text is made for it.</summary>
    private static readonly Slot[] s_slots = Fill();

    /// <summary>What is known of an element; nothing for most.</summary>
    /// <param name="name">As written, in any case.</param>
    public static TagTraits Of(ReadOnlySpan<byte> name) => name.Length is 0 or > Longest ? TagTraits.None : s_slots[PlaceOf(s_slots, LettersOf(name))].Traits;

    /// <summary>True when a name as written is this one.</summary>
    /// <param name="name">As written, in any case.</param>
    /// <param name="lower">In small letters; never empty.</param>
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower) =>
        name.Length == lower.Length && (name[0] | 0x20) == lower[0] && Ascii.EqualsIgnoreCase(name, lower); // most are told apart by the first letter

    private static Letters LettersOf(ReadOnlySpan<byte> name)
    {
        var (first, more) = (0UL, (ulong)name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i] is >= (byte)'A' and <= (byte)'Z' ? name[i] | 0x20UL : name[i];
            if (i < sizeof(ulong)) first = (first << 8) | letter;
            else more = (more << 8) | letter;
        }

        return new Letters(first, more);
    }

    /// <summary>Where a name stands; where it would, when it is none of those.</summary>
    private static int PlaceOf(Slot[] slots, Letters name)
    {
        var place = (int)(((name.First ^ (name.More << 1)) * 0x9E3779B97F4A7C15) >> (64 - Bits));
        while (slots[place].Name.More != 0 && slots[place].Name != name) place = (place + 1) & ((1 << Bits) - 1);
        return place;
    }

    /// <summary>
    /// Not among the blocks: li, div, dt and dd, which old themes set side by side with the blanks between them as gaps; and
    /// script, style and their like, which may stand between two words.
    /// </summary>
    private static Slot[] Fill()
    {
        var slots = new Slot[1 << Bits];
        Add(TagTraits.Block, "html head body title p h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr td th caption colgroup col hr main article section header footer nav aside figure figcaption blockquote pre details form");
        Add(TagTraits.Preserves, "pre code kbd samp tt listing svg math");
        Add(TagTraits.RawText, "script style textarea title xmp iframe noembed noframes plaintext");
        Add(TagTraits.Void, "area base br col embed hr img input link meta source track wbr");
        return slots;

        void Add(TagTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
            {
                var letters = LettersOf(Encoding.ASCII.GetBytes(name));
                var place = PlaceOf(slots, letters);
                slots[place] = new Slot(letters, slots[place].Traits | trait);
            }
        }
    }

    private readonly record struct Letters(ulong First, ulong More);

    private readonly record struct Slot(Letters Name, TagTraits Traits);
}
