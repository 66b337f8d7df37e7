namespace ArticleSite.Core.Ads.Registry;

/// <summary>Hashes of 64 bits that are the same on every machine and in every version.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of some texts in this order: FNV-1a over their UTF-16 code units, with one behind each that no text has.</summary>
    public static ulong Of(params ReadOnlySpan<string> texts)
    {
        var hash = Offset;
        foreach (var text in texts)
        {
            foreach (var c in text) hash = unchecked((hash ^ c) * Prime);
            hash = unchecked((hash ^ 0xFFFF) * Prime);
        }

        return hash;
    }

    /// <summary>The finalizer of SplitMix64: FNV alone leaves the high bits of like texts alike.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D049BB133111EB);
        return hash ^ (hash >> 31);
    }
}
