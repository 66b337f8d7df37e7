using ArticleSite.Core.Ads.Networks;

namespace ArticleSite.Core.Check;

/// <summary>Other sites. The library opens no connection: who does is up to the program, and no build needs it.</summary>
public interface IExternalSites
{
    /// <summary>Asks for each address.</summary>
    /// <param name="urls">Whole addresses without fragment, each once; none of them is paid.</param>
    /// <param name="paid">Tells addresses that nobody may ask for, should one lead on to them.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>An answer for each address that was asked.</returns>
    IReadOnlyDictionary<string, ExternalAnswer> Ask(IReadOnlyList<string> urls, PaidUrls paid, CancellationToken cancellation);
}
