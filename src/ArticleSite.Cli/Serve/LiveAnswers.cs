using ArticleSite.Core.Enrich;
using ArticleSite.Core.Preview;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Serve;

/// <summary>What browsers are answered and told of a state of the site; where a page cannot be made, the one they had stays.</summary>
/// <param name="editorLink">The address that opens a place in the editor; null for none.</param>
/// <param name="tellFault">Told what could not be done, and why, when the program itself fails.</param>
internal sealed class LiveAnswers(Func<SourcePath, LinePosition, string?> editorLink, Action<string, Exception> tellFault)
{
    private const string Html = "text/html; charset=utf-8";

    private readonly LastGoodPages _lastGood = new();

    /// <summary>The answer for a path.</summary>
    /// <param name="site">The site as it is.</param>
    /// <param name="path">Decoded, below the base URL's path.</param>
    public LiveAnswer Of(PreviewSite site, string path)
    {
        try
        {
            return From(site, path);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            tellFault($"{site.PathPrefix}{path} could not be shown", fault);
            return new LiveAnswer(500, Html) { Page = new ShownPage(FaultPage.Of(site.PathPrefix + path, fault), FaultPage.State) };
        }
    }

    private LiveAnswer From(PreviewSite site, string path)
    {
        switch (site.Find(path))
        {
            case PageAnswer page:
                _lastGood.Keep(page.OutputPath, page.Content);
                return new LiveAnswer(200, Html) { Page = new ShownPage(page.Content, LiveState.Of(page.Content)), Source = page.Source };
            case FileAnswer file:
                return new LiveAnswer(200, ContentTypes.Of(file.OutputPath)) { File = file.Content };
            case MovedAnswer moved:
                return new LiveAnswer(302, "") { MovedTo = site.PathPrefix + moved.Path };
            case FailedAnswer failed:
                return LastGood(failed.OutputPath) with { Source = failed.Source };
            case MissingAnswer missing:
                // an article whose front matter is broken has no page now, but had one a moment ago
                if (site.HasErrors && LastGood(OutputPathOf(path)) is { Status: 200 } kept) return kept;
                var content = missing.Content ?? LivePage.Empty("Page not found", "No page of the site has this address.");
                return new LiveAnswer(404, Html) { Page = new ShownPage(content, LiveState.Of(content)) };
            default:
                throw new InvalidOperationException("not an answer");
        }
    }

    /// <summary>Tells a browser what is wrong with the site, and that its page is another now.</summary>
    public void Tell(LiveReader reader, PreviewSite site)
    {
        var answer = Of(site, reader.Path);
        if (answer.Page is { } page && !answer.IsStale && page.State != reader.State) reader.Tell(LiveEvent.Reload);
        reader.Tell(new LiveEvent("findings", LiveFindings.Write(site.Findings, answer.Source, answer.IsStale, site.ReadSource, editorLink)));
    }

    private LiveAnswer LastGood(string outputPath)
    {
        if (_lastGood.Find(outputPath) is { } kept) return new LiveAnswer(200, Html) { Page = new ShownPage(kept, LiveState.Of(kept)), IsStale = true };
        var empty = LivePage.Empty("This page cannot be shown", "What is wrong is said beside this. The page appears here when that is mended.");
        return new LiveAnswer(500, Html) { Page = new ShownPage(empty, LiveState.Of(empty)), IsStale = true };
    }

    private static string OutputPathOf(string path) => new SiteUrl(path).OutputPath;
}
