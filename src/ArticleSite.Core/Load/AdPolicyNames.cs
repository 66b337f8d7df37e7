namespace ArticleSite.Core.Load;

/// <summary>The policies as authors write them, in the configuration and in front matter.</summary>
public static class AdPolicyNames
{
    /// <summary>Every policy and its word.</summary>
    public static IReadOnlyList<(string Word, AdPolicy Value)> All { get; } =
    [
        ("strip", AdPolicy.Strip), ("keep", AdPolicy.Keep), ("error", AdPolicy.Error), ("normalise", AdPolicy.Normalise), ("place", AdPolicy.Place),
    ];

    /// <summary>The policy a word stands for; null for another word.</summary>
    public static AdPolicy? Find(string word)
    {
        foreach (var (known, value) in All)
            if (known == word) return value;
        return null;
    }
}
