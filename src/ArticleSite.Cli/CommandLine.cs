using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using ArticleSite.Cli.Commands;

namespace ArticleSite.Cli;

/// <summary>
/// The program without its process: takes the words of a command line and everything it may touch, gives an exit
/// code. Commands live in <c>Commands/</c>, one file each; how findings look is in <c>Reporting/</c>.
/// </summary>
internal static class CommandLine
{
    /// <summary>The program's version, as in <c>--version</c> and reports.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Does what a command line says.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            var code = Invoke(arguments, surroundings);
            surroundings.Out.Flush();
            return code;
        }
        catch (UsageException complaint)
        {
            return Fail(surroundings, complaint.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException) when (surroundings.Cancellation.IsCancellationRequested)
        {
            return Fail(surroundings, "interrupted", ExitCode.Interrupted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(surroundings, failure.Message, ExitCode.InputOutput);
        }
        catch (Exception failure) when (IsWantOfMemory(failure))
        {
            return Fail(surroundings, $"the memory is used up: the program may take {MemoryLimit.Megabytes} MB here, which a container or DOTNET_GCHeapHardLimit sets", ExitCode.InputOutput);
        }
        catch (Exception fault)
        {
            return FailInternally(arguments, surroundings, fault);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        // No response files: an article may be called "@home".
        var parsed = Tree(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction or null) return UsageErrors.Write(parsed, surroundings.Error);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Tree(Surroundings surroundings)
    {
        var common = new CommonOptions();
        var root = new RootCommand("A static-site generator for tutorial articles.") { HelpName = "articlesite" };
        root.Options.Clear();
        root.Add(new HelpOption { Description = "Show help." });
        root.Add(new VersionOption { Description = "Show the version.", Action = new ShowVersion() });
        common.AddTo(root);
        root.Add(BuildCommand.Create(surroundings, common));
        root.Add(CheckCommand.Create(surroundings, common));
        root.Add(ServeCommand.Create(surroundings, common));
        root.Add(NewCommand.Create(surroundings, common));
        root.Add(RenderCommand.Create(surroundings));
        root.Add(AdsCommand.Create(surroundings, common));
        root.Add(ImportCommand.Create(surroundings, common));
        root.Add(CleanCommand.Create(surroundings, common));
        root.Add(RollbackCommand.Create(surroundings, common));
        root.Add(ExplainCommand.Create(surroundings, common));
        root.Add(SchemaCommand.Create(surroundings, common));
        return root;
    }

    private static int Fail(Surroundings surroundings, string message, int code)
    {
        FlushWhatIsThere(surroundings.Out);
        surroundings.Error.WriteLine($"articlesite: {message}");
        return code;
    }

    /// <summary>What was said before the failure still counts; when writing it is the failure, there is no more to lose.</summary>
    private static void FlushWhatIsThere(TextWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // the message that follows tells of it
        }
    }

    /// <summary>Whether a failure is the machine's, of however many threads.</summary>
    private static bool IsWantOfMemory(Exception failure) => failure switch
    {
        OutOfMemoryException => true,
        AggregateException { InnerExceptions: var failures } => failures.Any(IsWantOfMemory),
        { InnerException: { } cause } => IsWantOfMemory(cause), // a type that could not be initialised, say
        _ => false,
    };

    private static int FailInternally(IReadOnlyList<string> arguments, Surroundings surroundings, Exception fault)
    {
        FlushWhatIsThere(surroundings.Out);
        var isVerbose = arguments.Contains("--verbose");
        surroundings.Error.WriteLine($"articlesite: internal error: {fault.GetType().Name}: {fault.Message}");
        surroundings.Error.WriteLine(
            "This is a fault of ArticleSite, not of your site: please report it"
            + (isVerbose ? " with the lines below." : "; --verbose adds the details a report needs."));
        if (isVerbose) surroundings.Error.WriteLine(fault);
        return ExitCode.Internal;
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Clean;
        }
    }
}
