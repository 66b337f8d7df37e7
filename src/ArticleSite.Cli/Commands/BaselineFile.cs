using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Commands;

/// <summary>The file of the findings a site is known to have, and the options that name it.</summary>
internal sealed class BaselineFile
{
    /// <summary>The file's name in the root where none is given.</summary>
    public const string Name = "articlesite.baseline.json";

    private readonly Option<string?> _file = new("--baseline")
    {
        Description = $"The findings that are known and do not fail [default: {Name} in the root, if there]",
        HelpName = "FILE",
    };

    private readonly Option<bool> _none = new("--no-baseline") { Description = "Every finding counts" };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_none);
    }

    /// <summary>The baseline that counts; null for none.</summary>
    public Baseline? Read(ParseResult parsed, SiteRoot root, Surroundings surroundings)
    {
        if (parsed.GetValue(_none)) return parsed.GetValue(_file) is null ? null : throw new UsageException("--baseline and --no-baseline do not go together");
        var path = PathOf(parsed, root, surroundings);
        if (!surroundings.Files.FileExists(path))
            return parsed.GetValue(_file) is null ? null : throw new UsageException($"--baseline: there is no file '{surroundings.ShownPath(path)}'; 'check --update-baseline' makes one");
        try
        {
            return Baseline.Parse(surroundings.Files.ReadFile(path));
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"'{surroundings.ShownPath(path)}' is no baseline: {wrong.Message}");
        }
    }

    /// <summary>Writes what a check found, and says so.</summary>
    public void Write(BuildResult result, ParseResult parsed, SiteRoot root, Surroundings surroundings)
    {
        var path = PathOf(parsed, root, surroundings);
        var baseline = Baseline.Of(result.Findings, result.OpenSource);
        var bytes = baseline.ToJson();
        if (surroundings.Files.FileExists(path)) surroundings.Files.ReplaceFile(path, bytes);
        else surroundings.Files.WriteFile(path, bytes);
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{surroundings.ShownPath(path)} holds {baseline.Count:N0} findings"));
    }

    private string PathOf(ParseResult parsed, SiteRoot root, Surroundings surroundings) =>
        parsed.GetValue(_file) is { } file ? surroundings.WholePath(file, "--baseline") : Path.Combine(root.Folder, Name);
}
