using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Commands;

/// <summary>The options of every command that builds, and the request they make.</summary>
internal sealed class BuildOptions
{
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Include drafts" };

    private readonly Option<bool> _future = new("--future") { Description = "Include articles dated after the clock" };

    private readonly Option<DateTimeOffset?> _clock = BuildClock.CreateOption();

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Where the site will live; overrides base_url",
        HelpName = "URL",
    };

    private readonly Option<string?> _output = OutputFolder.CreateOption();

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "Threads [default: one a processor]",
        HelpName = "N",
        CustomParser = ParseJobs,
    };

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Do all work anew" };

    private readonly Option<string?> _failOn = Choice.CreateOption(
        "--fail-on", "From which severity on nothing is published [default: error]", "error", "warning", "never");

    private readonly Option<bool> _strict = new("--strict") { Description = "The same as --fail-on warning" };

    /// <summary>How findings are written.</summary>
    public Option<string?> Format { get; } = Choice.CreateOption(
        "--format", "How findings are written [default: text]", ReportTarget.Words);

    private readonly Option<string[]> _reports = new("--report")
    {
        Description = "Write the findings to a file too; sarif=FILE in a format of its own; can be given again",
        HelpName = "FORMAT=FILE",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Show every finding, however many are alike" };

    private readonly Option<string?> _metrics = new("--metrics")
    {
        Description = "Say what each step, template and article cost; with FILE as JSON in a file",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Say of each page that was rendered why; of <c>build</c> alone.</summary>
    public Option<bool> ExplainRebuild { get; } = new("--explain-rebuild") { Description = "Say of each page that was rendered why" };

    /// <summary>The findings that are known.</summary>
    public BaselineFile Baseline { get; } = new();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_baseUrl);
        command.Add(_drafts);
        command.Add(_future);
        command.Add(_clock);
        command.Add(_jobs);
        command.Add(_noCache);
        command.Add(_failOn);
        command.Add(_strict);
        command.Add(Format);
        command.Add(_reports);
        command.Add(_all);
        command.Add(_metrics);
        Baseline.AddTo(command);
    }

    /// <summary>Gives a command the options that decide what the site is made of, without those of publishing and reporting.</summary>
    public void AddReadingTo(Command command)
    {
        command.Add(_drafts);
        command.Add(_future);
        command.Add(_jobs);
        command.Add(_noCache);
    }

    /// <summary>True to say what the build cost.</summary>
    public bool IsMetered(ParseResult parsed) => parsed.GetResult(_metrics) is { Implicit: false };

    /// <summary>The file that is to say what the build cost, as typed; null to say it on the screen.</summary>
    public string? MetricsFile(ParseResult parsed) => parsed.GetValue(_metrics);

    /// <summary>True to show every finding.</summary>
    public bool IsAll(ParseResult parsed) => parsed.GetValue(_all);

    /// <summary>Where findings are written besides the screen.</summary>
    public IEnumerable<ReportTarget> Reports(ParseResult parsed)
    {
        var screen = FormatOf(parsed);
        return (parsed.GetValue(_reports) ?? []).Select(typed => ReportTarget.Parse(typed, screen));
    }

    /// <summary>The chosen format.</summary>
    public ReportFormat FormatOf(ParseResult parsed) => ReportTarget.FormatOf(parsed.GetValue(Format));

    /// <summary>What the build is told.</summary>
    public BuildRequest Request(ParseResult parsed, SiteRoot root, Surroundings surroundings) => new()
    {
        Root = root.Folder,
        ConfigPath = root.ConfigPath,
        Overrides = Overrides(parsed, root, surroundings),
        EnvironmentVariables = surroundings.EnvironmentVariables,
        Clock = BuildClock.Read(parsed.GetValue(_clock), surroundings),
        IncludeDrafts = parsed.GetValue(_drafts),
        IncludeFuture = parsed.GetValue(_future),
        Jobs = parsed.GetValue(_jobs),
        Owner = surroundings.Owner(),
        UsesCache = !parsed.GetValue(_noCache),
        CacheMemory = MemoryLimit.ForCache,
        FailOn = FailOn(parsed),
        Meter = IsMetered(parsed) ? new BuildMeter(surroundings.ProcessorTime) : null,
        Theme = EmbeddedTheme.Read(),
    };

    private Dictionary<string, string> Overrides(ParseResult parsed, SiteRoot root, Surroundings surroundings)
    {
        var overrides = new Dictionary<string, string>(StringComparer.Ordinal);
        if (parsed.GetValue(_output) is { } output)
            overrides["output"] = OutputFolder.FromFlag(output, root, surroundings);
        if (parsed.GetValue(_baseUrl) is { } baseUrl) overrides["base_url"] = baseUrl;
        return overrides;
    }

    private Severity? FailOn(ParseResult parsed)
    {
        var told = parsed.GetValue(_failOn);
        if (parsed.GetValue(_strict) && told is not (null or "warning"))
            throw new UsageException($"--strict means --fail-on warning and does not go with --fail-on {told}");
        return told switch
        {
            "never" => null,
            "warning" => Severity.Warning,
            _ => parsed.GetValue(_strict) ? Severity.Warning : Severity.Error,
        };
    }

    private static int ParseJobs(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs)) return jobs;
        result.AddError($"--jobs takes a number of threads, not '{text}'");
        return 0;
    }
}
