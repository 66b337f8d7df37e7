using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSite.Cli.Tests;

/// <summary>
/// What an author starts says and does what the library says and does in the other tests: it is compiled another way, and what that
/// leaves out or does otherwise shows only in the program itself.
/// </summary>
public sealed partial class BuiltProgramTests
{
    private static readonly (string Path, byte[] Content)[] Site =
    [
        ("site.config.yml", "title: Test\nmenus: {main: [{title: 'A: b', url: /a/}]}\nrelated:\n  # a comment\n  count: 3\n"u8.ToArray()),
        ("content/a.md", "---\ntitle: &t A\ndate: 2026-01-02\ntags: [x, 'y']\nextra: {k: *t}\n---\n## Head\n\n[gone](/gone/) and [a link](#hed)\n\n```csharp\nvar a = 1;\n```\n"u8.ToArray()),
        ("content/b.md", "---\ntitle: [B\n---\nText.\n"u8.ToArray()),
        ("content/c.md", "---\ntitle: C\ndate: 2026-01-03\n---\n<!-- affiliate ads begin -->\n<a href=\"https://shop.example/x?tag=1\"><img src=\"https://pix.example/i.gif\" width=\"1\" height=\"1\"></a>\n"u8.ToArray()),
        ("page.html", "{{ [3, 1, 2] | array.sort | array.join '-' }} {{ 1.5 | math.format 'F2' }} {{ 'a b' | string.capitalizewords }}\n{{ x = }}\n"u8.ToArray()),
        ("data/people.yml", "- name: Ann\n  born: 1990-01-01\n"u8.ToArray()),
    ];

    public static TheoryData<string> CommandLines =>
    [
        "build", "build --fail-on never", "check", "check --format json", "check --format github", "check --format sarif", "check --fix --dry-run", "--help", "build --help", "build --nonsense",
        "ads list", "ads report", "explain AS3001", "explain content/a.md", "explain a", "schema config", "schema front-matter", "new article Hello", "render page.html", "rollback", "clean",
        "build --verbose --fail-on never", "build --fail-on never --explain-rebuild", "build --config none.yml", "import hexo nowhere",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task It_says_and_writes_what_the_library_does(string commandLine)
    {
        var arguments = commandLine.Split(' ');
        var machine = new Machine { Build = null, CurrentFolder = "/site" };
        foreach (var (path, content) in Site) machine.Disk.Add("/site/" + path, content);
        using var copy = TemporaryFolder.With(Site);
        string[] clock = arguments[0] is "build" or "check" or "new" && !arguments.Contains("--help") ? ["--clock", "2026-01-31T12:00:00Z"] : [];

        var expected = machine.Run([.. arguments, .. clock]);
        var (code, @out, error) = await BuiltProgram.Run(copy.Path, [.. arguments, .. clock]);

        Assert.Equal(Plain(machine.Error, "/site"), Plain(error, copy.Path));
        Assert.Equal(Plain(machine.Out, "/site"), Plain(@out, copy.Path));
        Assert.Equal(expected, code);
        var files = machine.Disk.Files.Where(file => file.Key.StartsWith("/site/", StringComparison.Ordinal) && !file.Key.Contains("/.", StringComparison.Ordinal)).ToDictionary(file => file.Key["/site/".Length..], file => file.Value);
        var written = Directory.EnumerateFiles(copy.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(copy.Path, file).Replace('\\', '/')).Where(file => !("/" + file).Contains("/.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), written);
        Assert.All(files, file => Assert.Equal(Encoding.UTF8.GetString(file.Value), File.ReadAllText(Path.Combine(copy.Path, file.Key))));
    }

    [Fact]
    public async Task It_does_not_begin_in_less_memory_than_it_needs_to_say_so()
    {
        using var copy = TemporaryFolder.With(Site);

        var (code, _, error) = await BuiltProgram.Run(copy.Path, new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "4000000" }, "build");

        Assert.Equal(3, code);
        Assert.Equal("articlesite: the program may take 64 MB of memory here, which a container or DOTNET_GCHeapHardLimit sets; it needs 80\n", error);
        Assert.False(Directory.Exists(Path.Combine(copy.Path, ".articlesite")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(MemoryLimit.Fewest)]
    [InlineData(long.MaxValue)]
    public void Enough_memory_and_memory_without_a_known_limit_are_no_matter(long allowed)
    {
        var error = new StringWriter();

        Assert.False(MemoryLimit.IsTooLow(() => error, allowed));
        Assert.Empty(error.ToString());
    }

    [Fact(Timeout = 60_000)]
    public async Task It_serves_pages_and_tells_of_a_change()
    {
        using var copy = TemporaryFolder.With(Site.Where(file => file.Path != "content/b.md"));
        using var program = BuiltProgram.Start(copy.Path, "serve", "--port", "0");
        try
        {
            var cancellation = TestContext.Current.CancellationToken;
            Match address;
            do address = Address().Match(await program.StandardError.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("it ended"));
            while (!address.Success);
            using var client = new HttpClient { BaseAddress = new Uri(address.Value) };

            var page = await client.GetStringAsync(new Uri("/a/", UriKind.Relative), cancellation);
            Assert.Contains(">Head", page, StringComparison.Ordinal);

            await File.AppendAllTextAsync(Path.Combine(copy.Path, "content/a.md"), "\nA new paragraph.\n", cancellation);
            for (var tries = 0; tries < 200 && !page.Contains("A new paragraph.", StringComparison.Ordinal); tries++)
            {
                await Task.Delay(50, cancellation);
                page = await client.GetStringAsync(new Uri("/a/", UriKind.Relative), cancellation);
            }
            Assert.Contains("A new paragraph.", page, StringComparison.Ordinal);
        }
        finally
        {
            program.Kill();
        }
    }

    /// <summary>Without what differs from run to run: durations, the site's folder, and what is measured.</summary>
    private static string Plain(string text, string folder) =>
        Measured().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace(folder, "<site>", StringComparison.Ordinal), "N");

    [GeneratedRegex(@"http://\S+?:[0-9]+/")]
    private static partial Regex Address();

    [GeneratedRegex(@"[0-9][0-9,.]* m?s\b|(?<=milliseconds""?: )[0-9.]+")]
    private static partial Regex Measured();
}
