using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>What counts besides words: who names whom, shared tags and categories, age.</summary>
internal sealed class Company
{
    private readonly RelatedRules _rules;
    private readonly NumberLists _tags;
    private readonly NumberLists _category;
    private readonly double[] _freshness;
    private readonly Dictionary<int, int>[] _mentions;
    private readonly Dictionary<int, int>[] _mentionedBy;
    private readonly double[] _titleRarity;

    private Company(IReadOnlyList<RelatedEntry> entries, RelatedRules rules)
    {
        _rules = rules;
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        _tags = NumberLists.Of(entries.Select(entry => entry.Tags.Distinct(StringComparer.Ordinal).Select(NumberOf)));
        _category = NumberLists.Of(entries.Select(entry => entry.Category.Select(NumberOf)));
        var newest = entries.Count == 0 ? null : entries.Max(entry => entry.Date);
        _freshness = [.. entries.Select(entry => rules.Freshness > 0 && entry.Date is { } date ? rules.Freshness * Math.Pow(0.5, (newest!.Value - date).TotalDays / 183) : 0)];
        _mentions = [.. entries.Select(entry => entry.Mentions.ToDictionary(mention => mention.Other, mention => mention.Count))];
        _mentionedBy = [.. entries.Select(_ => new Dictionary<int, int>())];
        for (var i = 0; i < entries.Count; i++)
            foreach (var (other, count) in entries[i].Mentions) _mentionedBy[other][i] = count;
        _titleRarity = [.. _mentionedBy.Select(by => TermMatrix.Rarity(by.Count, entries.Count) / Math.Log(1.0 + Math.Max(1, Rounded.Finely(entries.Count))))];

        int NumberOf(string name) => names.TryGetValue(name, out var known) ? known : names[name] = names.Count;
    }

    /// <summary>The most that <see cref="Factor"/> can be.</summary>
    public double MostFactor => 1 + _rules.Tags + _rules.Categories + _rules.Freshness;

    public static Company Of(IReadOnlyList<RelatedEntry> entries, RelatedRules rules) => new(entries, rules);

    /// <summary>Those that an article names, and those that name it unless they are very many.</summary>
    public IReadOnlyCollection<int> PartnersOf(int article) =>
        _mentionedBy[article].Count is 0 or > Postings.Most ? _mentions[article].Keys : [.. _mentions[article].Keys, .. _mentionedBy[article].Keys];

    /// <summary>What it adds that one names the other; 1 is worth as much as the best match by words.</summary>
    public double Mention(int article, int other)
    {
        var sum = 0.0;
        if (_mentions[article].TryGetValue(other, out var says)) sum += _rules.Mentions * _titleRarity[other] * says / (says + 1.0);
        if (_mentionedBy[article].TryGetValue(other, out var isSaid)) sum += _rules.MentionedBy * _titleRarity[article] * isSaid / (isSaid + 1.0);
        return sum;
    }

    /// <summary>By what tags, category and age of the other raise its score; 1 for nothing.</summary>
    public double Factor(int article, int other)
    {
        var factor = 1.0;
        var own = _tags[article];
        var theirs = _tags[other];
        if (_rules.Tags > 0 && own.Length > 0 && theirs.Length > 0)
        {
            var shared = 0;
            foreach (var tag in own)
                if (theirs.Contains(tag)) shared++;
            factor += _rules.Tags * shared / (own.Length + theirs.Length - shared);
        }

        own = _category[article];
        theirs = _category[other];
        if (_rules.Categories > 0 && own.Length > 0 && theirs.Length > 0)
            factor += _rules.Categories * own.CommonPrefixLength(theirs) / Math.Max(own.Length, theirs.Length);
        return factor + _freshness[other];
    }

    /// <summary>Notes all that an article's own list depends on.</summary>
    public void Note(ref ContentHash hash, int article, ulong[] keys)
    {
        hash.Add(_titleRarity[article]);
        foreach (var (other, count) in _mentions[article].OrderBy(mention => keys[mention.Key]))
        {
            hash.Add(keys[other]);
            hash.Add((ulong)count);
            hash.Add(_titleRarity[other]);
        }

        hash.Add((ulong)_mentionedBy[article].Count);
        foreach (var (other, count) in _mentionedBy[article].OrderBy(mention => keys[mention.Key]))
        {
            hash.Add(keys[other]);
            hash.Add((ulong)count);
        }
    }

    /// <summary>The age as it counts.</summary>
    public double FreshnessOf(int article) => _freshness[article];
}
