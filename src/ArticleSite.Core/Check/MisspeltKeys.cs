using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The keys of one article that are one slip away from a known one: they have had their findings when its head was read.</summary>
/// <param name="extra">All its keys that are not known ones.</param>
internal sealed class MisspeltKeys(IEnumerable<string> extra)
{
    private string[]? _meant; // of very many keys each is compared with these, and not with all others

    /// <summary>True for a key that has had its finding already.</summary>
    public bool Has(string key) => Suggestion.For(key, _meant ??= [.. FrontMatterKeys.All.Except(extra, StringComparer.Ordinal)]) is not null;
}
