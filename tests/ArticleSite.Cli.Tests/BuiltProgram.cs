using System.Diagnostics;

namespace ArticleSite.Cli.Tests;

/// <summary>The program in a process of its own: what the environment names in ARTICLESITE_PROGRAM, else the one built beside these tests.</summary>
internal static class BuiltProgram
{
    /// <summary>The file to start, with all that it stands on beside it.</summary>
    public static string File { get; } = Environment.GetEnvironmentVariable("ARTICLESITE_PROGRAM") ?? Path.Combine(
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "artifacts/bin/ArticleSite"), Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) + "*").First(),
        OperatingSystem.IsWindows() ? "articlesite.exe" : "articlesite");

    /// <summary>Starts it with its streams redirected.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(File, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!; // a new process was asked for
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<(int Code, string Out, string Error)> Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it to its end, with more in its environment.</summary>
    public static async Task<(int Code, string Out, string Error)> Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start(folder, environment, arguments);
        program.StandardInput.Close();
        var (@out, error) = (program.StandardOutput.ReadToEndAsync(cancellation), program.StandardError.ReadToEndAsync(cancellation));
        await program.WaitForExitAsync(cancellation);
        return (program.ExitCode, await @out, await error);
    }
}
