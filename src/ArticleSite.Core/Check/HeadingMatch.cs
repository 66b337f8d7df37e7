using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds the heading that a link into a page was meant for, when the page has no such id. Pasted articles lose their ids and keep
/// their words: a link <c>Update your driver</c> to <c>#F1</c> stands above a heading <c>Fix 1: Update your driver</c>.
/// </summary>
/// <param name="headings">The headings of the page that links lead to.</param>
internal sealed class HeadingMatch(IReadOnlyList<Heading> headings)
{
    /// <summary>Fewer shared words than this part of all of them are no likeness.</summary>
    private const double LeastLikeness = 0.6;

    private readonly HeadingLabel[] _labels = LabelsOf(headings);

    /// <summary>The heading, or null where none is likely.</summary>
    /// <param name="id">The id the link names, decoded.</param>
    /// <param name="words">The link's words.</param>
    public Heading? Find(string id, string words)
    {
        var (name, link) = (HeadingLabel.Of(id), HeadingLabel.Of(words));
        var number = link.Number ?? name.Number;
        return First(i => headings[i].Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? First(i => _labels[i].All.Length > 0 && (_labels[i].All == name.All || _labels[i].All == link.All))
            ?? First(i => link.Rest.Length > 0 && _labels[i].Rest == link.Rest)
            ?? Shortest(i => Holds(_labels[i].Rest, link.Rest))
            ?? Shortest(i => Holds(link.Rest, _labels[i].Rest))
            ?? Only(i => number is not null && _labels[i].Number == number)
            ?? Alike(link.Rest);
    }

    private static HeadingLabel[] LabelsOf(IReadOnlyList<Heading> headings)
    {
        var labels = new HeadingLabel[headings.Count];
        for (var i = 0; i < labels.Length; i++) labels[i] = HeadingLabel.Of(headings[i].Text);
        return labels;
    }

    private Heading? First(Predicate<int> fits)
    {
        for (var i = 0; i < headings.Count; i++)
            if (fits(i)) return headings[i];
        return null;
    }

    private Heading? Only(Predicate<int> fits)
    {
        Heading? only = null;
        for (var i = 0; i < headings.Count; i++)
        {
            if (!fits(i)) continue;
            if (only is not null) return null;
            only = headings[i];
        }

        return only;
    }

    private Heading? Shortest(Predicate<int> fits)
    {
        var shortest = -1;
        for (var i = 0; i < headings.Count; i++)
            if ((shortest < 0 || _labels[i].All.Length < _labels[shortest].All.Length) && fits(i)) shortest = i;
        return shortest < 0 ? null : headings[shortest];
    }

    private Heading? Alike(string words)
    {
        var some = words.Split(' ').ToHashSet(StringComparer.Ordinal);
        if (words.Length == 0 || some.Count < 2) return null;
        var (best, likeness) = (-1, 0.0);
        for (var i = 0; i < headings.Count; i++)
        {
            var other = Likeness(some, _labels[i].Rest);
            if (other > likeness) (best, likeness) = (i, other);
        }

        return likeness >= LeastLikeness ? headings[best] : null;
    }

    /// <summary>True when some words stand in others in one run; a single short word says too little.</summary>
    private static bool Holds(string all, string some)
    {
        if (some.Length <= 5 && !some.Contains(' ', StringComparison.Ordinal)) return false;
        for (var at = all.IndexOf(some, StringComparison.Ordinal); at >= 0; at = all.IndexOf(some, at + 1, StringComparison.Ordinal))
            if ((at == 0 || all[at - 1] == ' ') && (at + some.Length == all.Length || all[at + some.Length] == ' ')) return true;
        return false;
    }

    /// <summary>How many of the words of both are shared.</summary>
    private static double Likeness(HashSet<string> some, string text)
    {
        if (text.Length == 0) return 0;
        var others = text.Split(' ').ToHashSet(StringComparer.Ordinal);
        var shared = others.Count(some.Contains);
        return (double)shared / (some.Count + others.Count - shared);
    }
}
