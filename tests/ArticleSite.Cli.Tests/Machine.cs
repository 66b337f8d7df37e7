using System.Text;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

/// <summary>A machine in memory: a disk, a clock that stands still, and ears for both streams.</summary>
internal sealed class Machine
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public MemoryFileSystem Disk { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public string CurrentFolder { get; set; } = "/site";

    public string Input { get; set; } = "";

    public bool IsErrorTerminal { get; set; }

    public CancellationToken Cancellation { get; set; }

    /// <summary>Stands in for the recipe; null for the recipe itself.</summary>
    public Func<BuildRequest, BuildResult>? Build { get; set; } = _ => new BuildResult { Outcome = BuildOutcome.Succeeded };

    /// <summary>Wraps the disk, to let it fail.</summary>
    public IFileSystem? Files { get; set; }

    /// <summary>What the recipe was asked for last.</summary>
    public BuildRequest? Request { get; private set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public static Machine WithSite()
    {
        var machine = new Machine();
        machine.Disk.Add("/site/site.config.yml", "title: Test\n");
        return machine;
    }

    public int Run(params string[] arguments) => CommandLine.Run(arguments, new Surroundings
    {
        Out = new StringWriter(_out) { NewLine = "\n" },
        Error = new StringWriter(_error) { NewLine = "\n" },
        In = new StringReader(Input),
        Files = Files ?? Disk,
        CurrentFolder = CurrentFolder,
        EnvironmentVariables = Environment,
        Time = new StoppedClock(),
        IsErrorTerminal = IsErrorTerminal,
        Cancellation = Cancellation,
        Build = (request, files, progress, cancellation) =>
            Build is { } build ? build(Request = request) : SitePipeline.Run(request, files, progress, cancellation),
    });

    public string Read(string path) => Encoding.UTF8.GetString(Disk.ReadFile(path));

    /// <summary>Each look at the stopwatch is 412 ms after the last.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1000;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => _ticks += 412;
    }
}
