using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary>
/// Makes the changes that findings carry, round by round, in memory; then writes the files or shows the difference. Only files
/// of the content folder are touched, and none that a symbolic link brings in from elsewhere.
/// </summary>
internal sealed class FixRun
{
    /// <summary>Changes that touch one another need a round each; what needs more than these never ends.</summary>
    public const int MostRounds = 10;

    private readonly Surroundings _surroundings;
    private readonly BuildRequest _request;
    private readonly SiteConfig _config;
    private readonly ArticleFixes _fixes;
    private readonly OverlayFileSystem _files;
    private readonly HashSet<SourcePath> _own;
    private readonly List<Diagnostic> _made = [];
    private List<Diagnostic> _refused = [];

    /// <summary>Prepares; nothing is changed yet.</summary>
    public FixRun(BuildRequest request, SiteConfig config, FixSafety most, Surroundings surroundings)
    {
        (_request, _config, _surroundings) = (request with { IsCheckOnly = true }, config, surroundings);
        _fixes = new ArticleFixes(config, most);
        _files = new OverlayFileSystem(surroundings.Files);
        _own = Own();
    }

    /// <summary>The files that are not as they were, with their new content.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Changed => _files.Changed;

    /// <summary>Makes all changes in memory; gives what a check finds after them.</summary>
    public BuildResult Run()
    {
        var result = Check();
        for (var round = 0; round < MostRounds && MakeRound(result); round++) result = Check();
        return result;
    }

    /// <summary>Writes the changed files.</summary>
    public void Write()
    {
        foreach (var (path, content) in Changed) _surroundings.Files.ReplaceFile(path, content);
    }

    /// <summary>Shows what would change.</summary>
    public void WriteDiff()
    {
        foreach (var (path, content) in Changed)
        {
            var name = Path.GetRelativePath(_request.Root, path).Replace('\\', '/');
            _surroundings.Out.Write(UnifiedDiff.Of(name, _surroundings.Files.ReadFile(path), content));
        }
    }

    /// <summary>What was done, by rule, and what was not.</summary>
    /// <param name="verb">fixed, or would fix.</param>
    public void WriteSummary(string verb)
    {
        var error = _surroundings.Error;
        foreach (var rule in _made.GroupBy(finding => finding.Rule.Code).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            var edits = Counted.Of(rule.Sum(finding => finding.Fix?.Edits.Count ?? 0), "edit");
            var files = Counted.Of(rule.Select(finding => finding.Location?.Path).Distinct().Count(), "file");
            error.WriteLine($"{verb} {rule.Key} {rule.First().Rule.Name}: {edits} in {files}");
        }

        if (_made.Count == 0) error.WriteLine("nothing to fix");
        foreach (var finding in _refused)
            error.WriteLine($"{Cells.OneLine(finding.Location?.Path.Value ?? "")}: not fixed {finding.Rule.Code}: '{Cells.OneLine(finding.Fix?.Title ?? "")}' would change what a reader sees, or cost the article");
    }

    private BuildResult Check() => _surroundings.Build(_request, _files, null, _surroundings.Cancellation);

    /// <summary>One round; false when nothing was changed.</summary>
    private bool MakeRound(BuildResult result)
    {
        var made = 0;
        _refused = [];
        foreach (var file in result.Findings.Concat(result.Known).Where(finding => finding is { Fix: not null, Location: not null }).GroupBy(finding => finding.Location!.Value.Path))
        {
            if (!_own.Contains(file.Key)) continue;
            _surroundings.Cancellation.ThrowIfCancellationRequested();
            var path = Loader.FullPath(_request.Root, file.Key.Value);
            var changed = _fixes.Apply(file.Key, _files.ReadFile(path), file);
            _refused.AddRange(changed.Refused);
            if (changed.Made.IsEmpty) continue;
            _files.Change(path, changed.Content);
            _made.AddRange(changed.Made);
            made += changed.Made.Count;
        }

        return made > 0;
    }

    private HashSet<SourcePath> Own() =>
    [
        .. _surroundings.Files.ListFiles(Loader.FullPath(_request.Root, _config.Content))
            .Where(file => !file.LinksOutside)
            .Select(file => new SourcePath(_config.Content.TrimEnd('/') + "/" + file.RelativePath)),
    ];
}
