using System.Net.Http.Headers;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests.Serve;

/// <summary>A site in a folder of its own, shown by <c>articlesite serve</c> on a free port of this machine.</summary>
internal sealed class ServedFolder : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Messages _messages = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Task<int>? _serving;

    public ServedFolder(string config = "")
    {
        Write("site.config.yml", $"title: Test\nbase_url: https://test.example/\n{config}");
        Directory.CreateDirectory(Path.Combine(Root, "content"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("articlesite-served-").FullName;

    /// <summary>What the terminal shows.</summary>
    public string Said => _messages.ToString();

    public ServedFolder Article(string name, string text) => Write($"content/{name}.md", $"---\ntitle: {Path.GetFileName(name)}\ndate: 2026-01-02\n---\n\n{text}\n");

    public ServedFolder Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Writes a file as some editors do: beside the old one, then in its place.</summary>
    public void Replace(string name, string text)
    {
        Write(name + ".tmp", text);
        File.Move(Path.Combine(Root, name + ".tmp"), Path.Combine(Root, name), overwrite: true);
    }

    /// <summary>Starts; returns when the server listens.</summary>
    /// <param name="wrap">Puts another disk before the real one.</param>
    public async Task<ServedFolder> StartAsync(Func<IFileSystem, IFileSystem>? wrap = null)
    {
        IFileSystem disk = new DiskFileSystem();
        var surroundings = new Surroundings
        {
            Out = TextWriter.Null,
            Error = _messages,
            In = TextReader.Null,
            Files = wrap is null ? disk : wrap(disk),
            CurrentFolder = Root,
            Cancellation = _stop.Token,
        };
        _serving = Task.Run(() => CommandLine.Run(["serve", "--port", "0"], surroundings));
        if (await Task.WhenAny(_messages.Address, _serving) == _serving) Assert.Fail($"ended with {await _serving}: {Said}");
        _client.BaseAddress = new Uri(await _messages.Address);
        return this;
    }

    /// <summary>Ends when the terminal shows a text.</summary>
    public Task SaidAsync(string text) => _messages.Until(text).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Asks for a path, the base URL's included.</summary>
    public Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path));
        change?.Invoke(request);
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<string> PageAsync(string path)
    {
        using var answer = await AskAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Does something to the site, then waits, as a browser does, until the page says so.</summary>
    public async Task<string> UntilAsync(string path, Func<string, bool> isThere, Action act)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60)); // only a test that fails comes to this
        var hasActed = false;
        while (true)
        {
            var page = await PageAsync(path);
            if (hasActed && isThere(page)) return page;
            await using var events = await EventsAsync(path, StateOf(page), patience.Token);
            if (!hasActed)
            {
                await events.NextAsync("findings", patience.Token); // the first report: the browser is counted in
                act();
                hasActed = true;
            }

            await events.NextAsync("reload", patience.Token);
        }
    }

    /// <summary>The stream of events of a page.</summary>
    public async Task<EventStream> EventsAsync(string path, string state, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.BaseAddress!.GetLeftPart(UriPartial.Authority) + $"/__articlesite/events?path={Uri.EscapeDataString(path)}&state={state}"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return new EventStream(answer, await answer.Content.ReadAsStreamAsync(cancellation));
    }

    public static string StateOf(string page)
    {
        const string mark = "data-state=\"";
        var at = page.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return page[at..page.IndexOf('"', at)];
    }

    /// <summary>Ctrl+C; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _serving!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_serving is not null) Assert.True(await StopAsync() == 0, Said);
        _client.Dispose();
        _stop.Dispose();
        await _messages.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    /// <summary>Waits for the line that tells where the site is.</summary>
    private sealed class Messages : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private (string Text, TaskCompletionSource Said)? _awaited;

        /// <summary>Ends when a text has been said.</summary>
        public Task Until(string text)
        {
            lock (_gate)
            {
                TaskCompletionSource said = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _awaited = (text, said);
                if (base.ToString().Contains(text, StringComparison.Ordinal)) said.TrySetResult();
                return said.Task;
            }
        }

        public Task<string> Address => _address.Task;

        public override void WriteLine(object? value) => WriteLine(value?.ToString());

        public override void WriteLine(string? value)
        {
            lock (_gate)
            {
                base.WriteLine(value);
                if (_awaited is { } awaited && value?.Contains(awaited.Text, StringComparison.Ordinal) == true) awaited.Said.TrySetResult();
            }

            if (value?.StartsWith("serving on ", StringComparison.Ordinal) == true) _address.TrySetResult(value.Split(' ')[2]);
        }

        public override string ToString()
        {
            lock (_gate) return base.ToString();
        }
    }
}
