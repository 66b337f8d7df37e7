using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>What articles of a list are ordered by: the first key decides, the next among equals; at last the newest comes first.</summary>
/// <param name="Keys">At least one.</param>
public sealed record ListOrder(EquatableArray<OrderKey> Keys)
{
    /// <summary>What may be ordered by, as it is written.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetNames<ListKey>().Select(name => name.ToLowerInvariant())];

    /// <summary><c>-date</c>.</summary>
    public static ListOrder NewestFirst { get; } = new([new OrderKey(ListKey.Date, IsDescending: true)]);

    /// <summary><c>-sticky -date</c>.</summary>
    public static ListOrder StickyFirst { get; } = new([new OrderKey(ListKey.Sticky, IsDescending: true), .. NewestFirst.Keys]);

    /// <summary>Reads names with blanks between them; a hyphen before one turns it round. Null for a text with another name in it, or with none.</summary>
    public static ListOrder? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<OrderKey> keys = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = word[0] is '-' or '+' ? word[1..] : word;
            if (!Words.Contains(name)) return null;
            keys.Add(new OrderKey(Enum.Parse<ListKey>(name, ignoreCase: true), word[0] == '-'));
        }

        return keys.Count == 0 ? null : new ListOrder(keys.ToEquatableArray());
    }

    /// <summary>True when it looks at a key.</summary>
    public bool Asks(ListKey key) => Keys.Any(known => known.Key == key);

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', Keys.Select(key => (key.IsDescending ? "-" : "") + key.Key.ToString().ToLowerInvariant()));
}

/// <summary>One key of an order.</summary>
/// <param name="Key">What is looked at.</param>
/// <param name="IsDescending">True when the highest comes first.</param>
public readonly record struct OrderKey(ListKey Key, bool IsDescending);

/// <summary>What lists may be ordered by.</summary>
public enum ListKey
{
    /// <summary>When it was published.</summary>
    Date,

    /// <summary>Its newest change.</summary>
    Updated,

    /// <summary>Its title, by code units.</summary>
    Title,

    /// <summary>The number of <c>sticky</c> in the front matter; 0 without.</summary>
    Sticky,

    /// <summary>The number of <c>top</c>, which some plug-ins of Hexo read; 0 without.</summary>
    Top,
}
