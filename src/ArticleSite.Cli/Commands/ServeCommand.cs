using System.CommandLine;
using System.Diagnostics;
using ArticleSite.Cli.Reporting;
using ArticleSite.Cli.Serve;
using ArticleSite.Core.Load;
using ArticleSite.Core.Preview;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite serve</c>: shows the site while it is written. Nothing is published; pages are rendered when they are asked for.</summary>
internal sealed class ServeCommand
{
    private const int DefaultPort = 4000;

    /// <summary>Threads besides one for each processor: a page that is asked for must not wait for one while all of them read articles.</summary>
    private const int ThreadsForPages = 4;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on this machine; 0 for any free one [default: 4000]",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultPort,
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the site in a browser" };

    private readonly Option<bool> _poll = new("--poll") { Description = "Look for changes twice a second, where the system reports none (network drives, some containers)" };

    private readonly Option<string?> _editor = Choice.CreateOption("--editor", "What links to sources open [default: by VISUAL or EDITOR, else vscode]", EditorLink.Names);

    private readonly BuildOptions _options = new();

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var serve = new ServeCommand();
        var command = new Command("serve", "Show the site while it is written: pages reload when a file changes") { serve._port, serve._open, serve._poll, serve._editor };
        serve._options.AddReadingTo(command);
        command.SetAction(parsed => serve.Run(parsed, common, surroundings));
        return command;
    }

    private int Run(ParseResult parsed, CommonOptions common, Surroundings surroundings)
    {
        if (parsed.GetValue(_port) is < 0 or > 65535) throw new UsageException("--port takes a number from 0 to 65535");
        var root = SiteRoot.Find(parsed, common, surroundings);
        var config = root.ReadConfig(surroundings);
        var request = _options.Request(parsed, root, surroundings) with { IsCheckOnly = true };
        var palette = common.IsFancy(parsed, surroundings) ? Palette.Ansi : Palette.Plain;
        var log = new ServeLog(surroundings, root.Folder, parsed.GetValue(common.Quiet), parsed.GetValue(common.Verbose), palette);
        using var preview = new SitePreview(request, surroundings.Files, surroundings.Time);
        var folders = PreviewFolders.Of(request, surroundings.Files);
        using var changes = Watch(folders, parsed, log, surroundings);
        var session = new LiveSession(new LiveSources(preview, folders, changes, surroundings.Files), new LiveAnswers(Editor(parsed, root, surroundings), log.Fault), log, surroundings.Time);
        var server = new DevServer(session, config.BaseUrl.PathPrefix, log);
        return RunAsync(server, session, parsed, log, surroundings.Cancellation).GetAwaiter().GetResult();
    }

    private async Task<int> RunAsync(DevServer server, LiveSession session, ParseResult parsed, ServeLog log, CancellationToken cancellation)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + ThreadsForPages), ports);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var shown = session.RunAsync(stop.Token); // the site is read while the server starts
        try
        {
            await using var running = await server.StartAsync(parsed.GetValue(_port), cancellation);
            var address = server.AddressOf(running);
            log.Listening(address);
            if (parsed.GetValue(_open)) OpenBrowser(address, log);
            await Task.WhenAny(shown, Task.Delay(Timeout.Infinite, cancellation));
            await running.StopAsync(CancellationToken.None);
        }
        finally
        {
            await stop.CancelAsync();
            await shown.ContinueWith(_ => { }, TaskScheduler.Default); // its fault, if any, is told below
        }

        if (shown.IsFaulted) await shown;
        return ExitCode.Clean; // Ctrl+C is how a server is meant to end
    }

    private IChangeSource Watch(PreviewFolders site, ParseResult parsed, ServeLog log, Surroundings surroundings)
    {
        var folders = site.All.Select(folder => new WatchedFolder(folder.Path, folder.IsDeep)).ToList();
        if (parsed.GetValue(_poll)) return new FolderPoller(folders, surroundings.Time);
        try
        {
            return new FolderWatcher(folders, surroundings.Time);
        }
        catch (IOException refused)
        {
            log.Note($"the system does not report changes ({refused.Message}); looking twice a second instead");
            return new FolderPoller(folders, surroundings.Time);
        }
    }

    private Func<SourcePath, LinePosition, string?> Editor(ParseResult parsed, SiteRoot root, Surroundings surroundings)
    {
        var editor = parsed.GetValue(_editor) ?? EditorLink.Guess(surroundings.EnvironmentVariables);
        return (path, at) => path.Value.StartsWith("theme:", StringComparison.Ordinal)
            ? null
            : EditorLink.To(editor, Loader.FullPath(root.Folder, path.Value), at.Line, at.Column);
    }

    private static void OpenBrowser(Uri address, ServeLog log)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            log.Note($"no browser could be opened: {failure.Message}");
        }
    }
}
