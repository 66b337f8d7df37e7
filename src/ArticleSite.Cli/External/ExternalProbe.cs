using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Check;

namespace ArticleSite.Cli.External;

/// <summary>
/// Asks for one address: only for its head, then, where a server does not understand that, for the page, of which nothing is
/// read. Redirects are followed one by one, and each is looked at like the first address.
/// </summary>
internal sealed class ExternalProbe(HttpClient client, PaidUrls paid, ExternalOptions options, TimeProvider time)
{
    /// <summary>What robots.txt calls this program.</summary>
    public const string AgentName = "ArticleSite";

    private const int MostRedirects = 10;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Task<string>> _robots = new(StringComparer.Ordinal);

    /// <summary>What became of it.</summary>
    public async Task<ExternalAnswer> Ask(Uri url, CancellationToken cancellation)
    {
        var (at, movedTo) = (url, (Uri?)null);
        var isForGood = true;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (paid.Recognise(at.AbsoluteUri) is not null) return Unclear("it leads on to a paid link, which is never followed");
            if (at.Scheme is not ("http" or "https")) return Unclear($"it leads on to '{at.Scheme}:'");
            if (!await IsAllowed(at, cancellation).ConfigureAwait(false)) return Unclear("its robots.txt asks programs to stay away");
            var (status, target, failure) = await AskPatiently(at, cancellation).ConfigureAwait(false);
            if (failure is not null) return failure;
            if (status is null) return Unclear("there was no answer");
            if ((int)status is >= 300 and < 400 && target is not null)
            {
                isForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                at = target;
                if (isForGood) movedTo = target;
                continue;
            }

            return Judged(status.Value, movedTo, url);
        }

        return Dead($"it leads on more than {MostRedirects} times");
    }

    /// <summary>Waits by the clock of the program.</summary>
    public async Task Wait(TimeSpan pause, CancellationToken cancellation)
    {
        if (pause > TimeSpan.Zero) await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
    }

    private static ExternalAnswer Judged(HttpStatusCode status, Uri? movedTo, Uri url)
    {
        var words = $"{(int)status} {status switch { HttpStatusCode.NotFound => "Not Found", HttpStatusCode.Gone => "Gone", _ => status.ToString() }}";
        if ((int)status is >= 200 and < 300)
            return movedTo is null || movedTo == url ? new ExternalAnswer(ExternalState.Alive, null, words) : new ExternalAnswer(ExternalState.Moved, movedTo.AbsoluteUri, words);
        return status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? Dead(words) : Unclear(words);
    }

    /// <summary>Asks again, after ever longer pauses, while there is hope for a better answer.</summary>
    private async Task<(HttpStatusCode? Status, Uri? Target, ExternalAnswer? Failure)> AskPatiently(Uri url, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (status, target, after, failure) = await AskOnce(url, cancellation).ConfigureAwait(false);
            var mayPass = failure is { State: ExternalState.Unclear } || status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
            if (!mayPass || attempt == options.Retries) return (status, target, failure);
            var pause = options.Pause * (1 << attempt);
            await Wait(after > pause ? (after < s_longestWait ? after.Value : s_longestWait) : pause, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(HttpStatusCode? Status, Uri? Target, TimeSpan? After, ExternalAnswer? Failure)> AskOnce(Uri url, CancellationToken cancellation)
    {
        try
        {
            var (status, target, after) = await Send(HttpMethod.Head, url, cancellation).ConfigureAwait(false);
            // some servers know no HEAD, and say so in many ways
            if ((int)status >= 400 && status is not (HttpStatusCode.Gone or HttpStatusCode.TooManyRequests))
                (status, target, after) = await Send(HttpMethod.Get, url, cancellation).ConfigureAwait(false);
            return (status, target, after, null);
        }
        catch (HttpRequestException failure)
        {
            return (null, null, null, Failed(failure));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, null, null, Unclear(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no answer within {options.Timeout.TotalSeconds:0.#} seconds")));
        }
    }

    private async Task<(HttpStatusCode Status, Uri? Target, TimeSpan? After)> Send(HttpMethod method, Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, url);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        var target = response.Headers.Location is { } location ? new Uri(url, location) : null;
        var after = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - time.GetUtcNow() : null;
        return (response.StatusCode, target, after);
    }

    private static ExternalAnswer Failed(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PrivateAddressException) return Unclear("it is an address of the own machine or network; --external-private asks those too");
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }) return Dead("no host of this name");
        }

        return failure.HttpRequestError == HttpRequestError.SecureConnectionError ? Dead("its certificate is not valid") : Unclear("there was no connection");
    }

    private async Task<bool> IsAllowed(Uri url, CancellationToken cancellation)
    {
        var robots = await _robots.GetOrAdd(url.GetLeftPart(UriPartial.Authority), origin => ReadRobots(new Uri(origin + "/robots.txt"), cancellation)).ConfigureAwait(false);
        return RobotsRules.Allows(robots, url.PathAndQuery, AgentName);
    }

    /// <summary>Its text; empty where there is none, which allows all (RFC 9309, section 2.3.1.3).</summary>
    private async Task<string> ReadRobots(Uri url, CancellationToken cancellation)
    {
        const int longest = 500 * 1024; // the least that RFC 9309 asks to be read
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return "";
            using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            var buffer = new byte[longest];
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(options.Timeout);
            var length = await stream.ReadAtLeastAsync(buffer, longest, throwOnEndOfStream: false, limit.Token).ConfigureAwait(false);
            return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return "";
        }
    }

    private static ExternalAnswer Dead(string reason) => new(ExternalState.Dead, null, reason);

    private static ExternalAnswer Unclear(string reason) => new(ExternalState.Unclear, null, reason);
}
