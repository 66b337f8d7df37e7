using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Check;

namespace ArticleSite.Cli.External;

/// <summary>
/// Other sites, asked politely: what was asked this week is not asked again, a host gets one question at a time with a pause
/// after it, and what it forbids in robots.txt is not asked for. This folder is the only one that opens a connection.
/// </summary>
internal sealed class ExternalSites(ExternalOptions options, string cachePath, Surroundings surroundings) : IExternalSites
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, ExternalAnswer> Ask(IReadOnlyList<string> urls, PaidUrls paid, CancellationToken cancellation)
    {
        var cache = ExternalCache.Read(surroundings.Files, cachePath);
        var answers = new Dictionary<string, ExternalAnswer>(StringComparer.Ordinal);
        List<string> open = [];
        foreach (var url in urls)
        {
            if (cache.Find(url, Now, options) is { } known) answers[url] = known;
            else open.Add(url);
        }

        if (open.Count == 0) return answers;
        try
        {
            Task.Run(() => AskAll(open, paid, cache, cancellation), cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            cache.Write(surroundings.Files, cachePath, Now); // what is known when somebody interrupts is known next time
        }

        foreach (var url in open)
            if (cache.Find(url, Now, options) is { } answer) answers[url] = answer;
        return answers;
    }

    private DateTimeOffset Now => surroundings.Time.GetUtcNow();

    private async Task AskAll(List<string> urls, PaidUrls paid, ExternalCache cache, CancellationToken cancellation)
    {
        using var client = ExternalClient.Create(options);
        var probe = new ExternalProbe(client, paid, options, surroundings.Time);
        var hosts = urls.GroupBy(url => new Uri(url).Authority, StringComparer.Ordinal);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, limits, async (host, stop) =>
        {
            foreach (var url in host)
            {
                cache.Add(url, await probe.Ask(new Uri(url), stop).ConfigureAwait(false), Now);
                await probe.Wait(options.Pause, stop).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }
}
