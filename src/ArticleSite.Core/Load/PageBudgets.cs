namespace ArticleSite.Core.Load;

/// <summary>What a page may cost its readers at most, and give them at least.</summary>
/// <param name="HtmlBytes">Bytes of HTML, before a server packs them.</param>
/// <param name="Elements">Elements, all counted.</param>
/// <param name="Hosts">Hosts of others that it loads something from: each costs a connection and learns who reads.</param>
public sealed record PageBudgets(int HtmlBytes = 250_000, int Elements = 3_000, int Hosts = 8)
{
    /// <summary>The fewest words an article should have; null to let the size of the site decide.</summary>
    public int? Words { get; init; }
}
