using ArticleSite.Cli;
using ArticleSite.Core.Load;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>A small site in a folder of its own, shown by <c>articlesite serve</c> on a free port of this machine.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesite-serve-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly FirstAddress _messages = new();
    private readonly Task<int> _serving;

    public ServedSite(string article)
    {
        Write("site.config.yml", "title: Test\nbase_url: https://test.example/\n");
        Write("content/setup.md", article);
        Write("static/own.css", "body { outline-color: rgb(1, 1, 1) }");
        var surroundings = new Surroundings
        {
            Out = TextWriter.Null,
            Error = _messages,
            In = TextReader.Null,
            Files = new DiskFileSystem(),
            CurrentFolder = _folder,
            Cancellation = _stop.Token,
        };
        _serving = Task.Run(() => CommandLine.Run(["serve", "--port", "0", "--verbose"], surroundings));
    }

    /// <summary>Where it is shown.</summary>
    public Task<string> Address => _messages.Address;

    /// <summary>Writes a file as editors do: beside the old one, then in its place.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".tmp", text);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Opens its article.</summary>
    public async Task<IPage> Open(Chromium chromium)
    {
        var window = await chromium.OpenWindow(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 600 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(await Address + "setup/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.True(await _serving == 0, _messages.ToString());
        _stop.Dispose();
        await _messages.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Waits for the line that tells where the site is.</summary>
    private sealed class FirstAddress : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override void WriteLine(object? value) => WriteLine(value?.ToString());

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith("serving on ", StringComparison.Ordinal) == true) _address.TrySetResult(value.Split(' ')[2]);
        }
    }
}
