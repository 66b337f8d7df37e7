namespace ArticleSite.Core.Check.Pages;

/// <summary>What a reader of tags must know of an element (HTML, sections 13.1.2 and 13.2.6).</summary>
[Flags]
internal enum ElementTraits
{
    /// <summary>An element like most.</summary>
    None = 0,

    /// <summary>It has no end tag.</summary>
    Void = 1,

    /// <summary>Its end tag may be left out.</summary>
    EndIsOptional = 2,

    /// <summary>It ends a paragraph that is open.</summary>
    EndsParagraph = 4,

    /// <summary>Its content is text up to its end tag.</summary>
    HoldsText = 8,

    /// <summary>What it loads counts: <c>src</c> is an address.</summary>
    Loads = 16,

    /// <summary>It leads somewhere: <c>href</c> is an address.</summary>
    Leads = 32,

    /// <summary>Elements below it may end in <c>/&gt;</c>.</summary>
    Foreign = 64,

    /// <summary>The page's language, title, main part or first heading.</summary>
    Landmark = 128,
}

/// <summary>The traits of the elements that have some, found by the number of their name.</summary>
internal static class ElementTable
{
    private const int Bits = 9;

    private static readonly (ulong Name, ElementTraits Traits)[] s_slots = Fill();

    /// <summary>The traits of an element.</summary>
    public static ElementTraits Of(ulong name)
    {
        for (var slot = SlotOf(name); ; slot = (slot + 1) & ((1 << Bits) - 1))
        {
            var (known, traits) = s_slots[slot];
            if (known == name) return traits;
            if (known == 0) return ElementTraits.None;
        }
    }

    private static int SlotOf(ulong name) => (int)((name * 0x9E3779B97F4A7C15) >> (64 - Bits));

    private static (ulong Name, ElementTraits Traits)[] Fill()
    {
        Dictionary<ulong, ElementTraits> table = [];
        Add("area base br col embed hr img input link meta param source track wbr", ElementTraits.Void);
        Add("html head body p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp", ElementTraits.EndIsOptional);
        Add("address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul", ElementTraits.EndsParagraph);
        Add("script style textarea title xmp iframe noembed noframes", ElementTraits.HoldsText);
        Add("img script iframe source video audio embed track input", ElementTraits.Loads);
        Add("a area link", ElementTraits.Leads);
        Add("svg math", ElementTraits.Foreign);
        Add("html title main h1", ElementTraits.Landmark);

        var slots = new (ulong, ElementTraits)[1 << Bits];
        foreach (var (name, traits) in table.OrderBy(entry => entry.Key))
        {
            var slot = SlotOf(name);
            while (slots[slot].Item1 != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = (name, traits);
        }

        return slots;

        void Add(string names, ElementTraits traits)
        {
            foreach (var name in names.Split(' '))
            {
                var number = ElementName.Of(System.Text.Encoding.ASCII.GetBytes(name));
                table[number] = table.GetValueOrDefault(number) | traits;
            }
        }
    }
}
