using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>Hashes by which it is seen what a ranking depends on and whether that has changed.</summary>
/// <param name="Rules">Over what counts for all lists.</param>
/// <param name="Keys">By what each article is known.</param>
/// <param name="Asks">For each article over that with which it asks: its own list depends on it.</param>
/// <param name="Rows">For each article over that by which it is found: lists of others depend on it.</param>
internal sealed record RelatedPrints(ulong Rules, ulong[] Keys, ulong[] Asks, ulong[] Rows)
{
    public static RelatedPrints Of(
        IReadOnlyList<RelatedEntry> entries, TermMatrix matrix, Postings postings, TermRows asked, Company company, RelatedRules rules, int asking, int count)
    {
        ulong[] keys = [.. entries.Select(entry => entry.Key)];
        var (asks, rows) = (new ulong[asking], new ulong[entries.Count]);
        for (var i = 0; i < entries.Count; i++)
        {
            rows[i] = RowOf(entries[i], i, i >= asking, matrix, postings, company);
            if (i >= asking) continue;
            var ask = new ContentHash();
            ask.Add(rows[i]);
            foreach (var term in asked.TermsOf(i)) ask.Add((ulong)matrix.Words[term]);
            company.Note(ref ask, i, keys);
            asks[i] = ask.Value;
        }

        return new RelatedPrints(RulesOf(rules, count), keys, asks, rows);
    }

    private static ulong RulesOf(RelatedRules rules, int count)
    {
        var hash = new ContentHash();
        hash.Add((ulong)count);
        foreach (var weight in (double[])[rules.Mentions, rules.MentionedBy, rules.Tags, rules.Categories, rules.Freshness, rules.Diversity]) hash.Add(weight);
        return hash.Value;
    }

    private static ulong RowOf(RelatedEntry entry, int index, bool isGuest, TermMatrix matrix, Postings postings, Company company)
    {
        var hash = new ContentHash();
        var rows = matrix.Rows;
        for (var cell = rows.Starts[index]; cell < rows.Starts[index + 1]; cell++)
            hash.Add(((ulong)matrix.Words[rows.Terms[cell]] << 32) ^ BitConverter.SingleToUInt32Bits(rows.Weights[cell]) ^ (postings.IsCut[cell] ? 1ul << 63 : 0));
        foreach (var tag in entry.Tags) hash.Add(tag);
        hash.Add((ulong)entry.Tags.Count);
        foreach (var name in entry.Category) hash.Add(name);
        hash.Add((ulong)(entry.Date?.UtcTicks ?? -1)); // of equals the newest comes first
        hash.Add(company.FreshnessOf(index));
        if (isGuest) hash.Add((ulong)index); // and of those without a place in the site the first
        return hash.Value;
    }
}
