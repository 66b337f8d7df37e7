using System.Globalization;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Preview;

namespace ArticleSite.Cli.Serve;

/// <summary>What the terminal shows of a running server: one line a change, and what is newly wrong.</summary>
internal sealed class ServeLog(Surroundings surroundings, string root, bool isQuiet, bool isVerbose, Palette palette)
{
    private readonly HashSet<string> _faults = [];
    private HashSet<Diagnostic> _told = [];

    /// <summary>The stopwatch now.</summary>
    public long Start() => surroundings.Time.GetTimestamp();

    /// <summary>The server is there.</summary>
    public void Listening(Uri address) => surroundings.Error.WriteLine($"serving on {address} – Ctrl+C stops");

    /// <summary>A plain line.</summary>
    public void Note(string text) => surroundings.Error.WriteLine(text);

    /// <summary>Tells of a fault of the program, once.</summary>
    /// <param name="what">What could not be done: <c>/setup/ could not be shown</c>.</param>
    /// <param name="fault">What happened.</param>
    public void Fault(string what, Exception fault)
    {
        var text = $"{Cells.OneLine(what)}: internal error: {fault.GetType().Name}: {fault.Message}";
        lock (_faults)
            if (!_faults.Add(text)) return;
        surroundings.Error.WriteLine(text);
        surroundings.Error.WriteLine("This is a fault of ArticleSite, not of your site: please report it" + (isVerbose ? " with the lines below." : "; serve --verbose adds the details a report needs."));
        if (isVerbose) surroundings.Error.WriteLine(fault);
    }

    /// <summary>The site was read for the first time.</summary>
    public void Read(PreviewSite site, long started)
    {
        Tell(string.Create(CultureInfo.InvariantCulture, $"read {site.ArticleCount:N0} articles, {site.PageCount:N0} pages ({Milliseconds(started)} ms)"));
        TellNew(site);
    }

    /// <summary>The site took a change in.</summary>
    /// <param name="site">As it is now.</param>
    /// <param name="changed">Whole paths; null for changes nobody counted.</param>
    /// <param name="started">The stopwatch when they were told.</param>
    public void Updated(PreviewSite site, IReadOnlyList<string>? changed, long started)
    {
        var what = changed switch
        {
            null => "many files",
            [var path] => Path.GetRelativePath(root, path).Replace('\\', '/'),
            _ => string.Create(CultureInfo.InvariantCulture, $"{changed.Count:N0} files"),
        };
        Tell(string.Create(CultureInfo.InvariantCulture, $"changed: {Cells.OneLine(what)} ({Milliseconds(started)} ms)"));
        TellNew(site);
    }

    /// <summary>Every page was rendered once.</summary>
    public void Checked(PreviewSite site) => TellNew(site);

    private long Milliseconds(long started) => (long)surroundings.Time.GetElapsedTime(started).TotalMilliseconds;

    private void Tell(string line)
    {
        if (!isQuiet) surroundings.Error.WriteLine(line);
    }

    /// <summary>Shows the errors that were not there before, and says when the last has gone.</summary>
    private void TellNew(PreviewSite site)
    {
        var errors = site.Findings.Where(finding => finding.Severity == Severity.Error).ToHashSet();
        var shelf = new SourceShelf(site.ReadSource);
        foreach (var error in errors.Except(_told).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))) TextReport.WriteFinding(surroundings.Error, error, shelf, palette);
        if (_told.Count > 0 && errors.Count == 0) surroundings.Error.WriteLine("no errors any more");
        _told = errors;
    }
}
