using System.Collections;
using System.Text;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli;

/// <summary>Builds a site; <see cref="SitePipeline.Run"/> except in tests.</summary>
internal delegate BuildResult SiteBuild(
    BuildRequest request, IFileSystem files, IProgress<BuildProgress>? progress, CancellationToken cancellation);

/// <summary>Everything the program takes from the machine it runs on, so that a test can be the machine.</summary>
internal sealed record Surroundings
{
    /// <summary>Data goes here: findings for machines, rendered text, the closing line.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Read where a file is named <c>-</c>.</summary>
    public required TextReader In { get; init; }

    /// <summary>The disk.</summary>
    public required IFileSystem Files { get; init; }

    /// <summary>Relative paths on the command line count from here; a whole path.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The process's environment.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock and the stopwatch.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What this process has used of all processors so far.</summary>
    public Func<TimeSpan> ProcessorTime { get; init; } = () => Environment.CpuUsage.TotalTime;

    /// <summary>True when somebody watches <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Ctrl+C.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The process's number and the machine's name; null in tests.</summary>
    public (int Process, string Machine)? Identity { get; init; }

    /// <summary>Who builds now.</summary>
    public LockOwner? Owner() => Identity is { } self ? new LockOwner(self.Process, self.Machine, Time.GetUtcNow()) : null;

    /// <summary>The build itself.</summary>
    public SiteBuild Build { get; init; } = SitePipeline.Run;

    /// <summary>The machine itself.</summary>
    public static Surroundings OfThisProcess(CancellationToken cancellation)
    {
        // UTF-8 without a byte order mark whatever the locale says: same input, same bytes.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Surroundings
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            In = new StreamReader(Console.OpenStandardInput(), utf8),
            Files = new DiskFileSystem(),
            CurrentFolder = Directory.GetCurrentDirectory(),
            EnvironmentVariables = ReadEnvironment(),
            IsErrorTerminal = !Console.IsErrorRedirected,
            Cancellation = cancellation,
            Identity = (Environment.ProcessId, Environment.MachineName),
        };
    }

    /// <summary>A path from the command line as a whole path.</summary>
    /// <param name="path">As typed.</param>
    /// <param name="what">What it was given for, to name in a complaint: <c>--root</c>.</param>
    public string WholePath(string path, string what)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new UsageException($"{what} needs a path, not an empty one");
        if (path.Contains('\0', StringComparison.Ordinal)) throw new UsageException($"{what} is not a path");
        return Path.GetFullPath(path, CurrentFolder);
    }

    /// <summary>A path as a person here would write it: relative when it lies below the current folder.</summary>
    public string ShownPath(string wholePath)
    {
        var relative = Path.GetRelativePath(CurrentFolder, wholePath);
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal)
            || relative.StartsWith("..\\", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? wholePath
            : relative.Replace('\\', '/');
    }

    private static Dictionary<string, string> ReadEnvironment()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = entry.Value as string ?? "";
        return variables;
    }
}
