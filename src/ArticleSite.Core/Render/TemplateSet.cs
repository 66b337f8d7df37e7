using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// The site's templates, parsed once and shared by every page and thread. The only folder that knows the template
/// language is this one; its errors leave as findings like all others.
/// </summary>
public sealed partial class TemplateSet : ITemplateLoader
{
    private const string LayoutFolder = "layouts/";
    private const string PartialFolder = "partials/";
    private const string Ending = ".html";

    private readonly FrozenDictionary<string, Template> _templates;
    private readonly FrozenDictionary<string, TemplateSource> _sources;
    private readonly FrozenDictionary<string, Template> _included;

    private TemplateSet(Dictionary<string, Template> templates, Dictionary<string, TemplateSource> sources)
    {
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        _sources = sources.ToFrozenDictionary(StringComparer.Ordinal);
        _included = Included(templates).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>By what an include calls them: a partial without its folder and ending goes before one with its ending, and that before a whole name.</summary>
    private static Dictionary<string, Template> Included(Dictionary<string, Template> templates)
    {
        Dictionary<string, Template> included = new(templates, StringComparer.Ordinal);
        foreach (var (name, template) in templates)
            if (IsPartial(name)) included[name[PartialFolder.Length..]] = template;
        foreach (var (name, template) in templates)
            if (IsPartial(name) && name.EndsWith(Ending, StringComparison.Ordinal)) included[name[PartialFolder.Length..^Ending.Length]] = template;
        return included;
    }

    /// <summary>Which build of the template language this is.</summary>
    internal static Guid LanguageVersion => typeof(Template).Module.ModuleVersionId;

    /// <summary>The layouts' names.</summary>
    public IEnumerable<string> LayoutNames => _templates.Keys
        .Where(name => name.StartsWith(LayoutFolder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => name[LayoutFolder.Length..^Ending.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The partials' names, as an include gives them.</summary>
    public IEnumerable<string> PartialNames => _templates.Keys
        .Where(name => IsPartial(name) && name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => name[PartialFolder.Length..^Ending.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Every template with its file name below the templates folder, in the order of names.</summary>
    internal IEnumerable<(string Name, Template Template)> All =>
        _templates.OrderBy(template => template.Key, StringComparer.Ordinal).Select(template => (template.Key, template.Value));

    /// <summary>True for the file name of a partial.</summary>
    internal static bool IsPartial(string name) => name.StartsWith(PartialFolder, StringComparison.Ordinal);

    /// <summary>Parses every template file.</summary>
    /// <param name="files">Each with its content.</param>
    public static StageResult<TemplateSet> Parse(IEnumerable<(SourceFile File, byte[] Content)> files)
    {
        List<Diagnostic> findings = [];
        List<TemplateDiagnostic> problems = [];
        Dictionary<string, Template> templates = new(StringComparer.Ordinal);
        Dictionary<string, TemplateSource> sources = new(StringComparer.Ordinal);
        foreach (var (file, content) in files)
        {
            if (!file.Name.EndsWith(Ending, StringComparison.Ordinal)) continue;
            var decoded = SourceDecoder.Decode(file.Path, content);
            findings.AddRange(decoded.Findings);
            var source = new TemplateSource(decoded.Value!.Text);
            var template = Template.Parse(source.Text, file.Path.Value);
            problems.AddRange(template.Diagnostics);
            templates[file.Name] = template;
            sources[file.Path.Value] = source;
        }

        var set = new TemplateSet(templates, sources);
        findings.AddRange(problems.Select(set.FindingOf));
        return new StageResult<TemplateSet>(set, findings.ToEquatableArray());
    }

    /// <summary>A layout by name, or null.</summary>
    public Template? Layout(string name) => _templates.GetValueOrDefault(LayoutFolder + name + Ending);

    /// <summary>The ids that templates write as they are: <c>&lt;form id="search"&gt;</c>.</summary>
    public IReadOnlySet<string> WrittenIds
    {
        get
        {
            HashSet<string> ids = new(StringComparer.Ordinal);
            foreach (var source in _sources.Values)
                foreach (Match id in WrittenId().Matches(source.Text)) ids.Add(id.Groups[1].Value);
            return ids;
        }
    }

    /// <summary>Where a layout begins; null where there is none of this name.</summary>
    public SourceLocation? PlaceOf(string layout) => Layout(layout) is { } template ? Place(template.Path, 0, 0) : null;

    /// <summary>The place of a text in a layout or in what it includes; null where none of them has it, or it stands there more than once.</summary>
    public SourceLocation? PlaceOf(string layout, string text)
    {
        SourceLocation? found = null;
        HashSet<Template> seen = [];
        Queue<Template> open = new(Layout(layout) is { } first ? [first] : []);
        while (open.TryDequeue(out var template))
        {
            if (!seen.Add(template)) continue;
            var source = _sources[template.Path].Text;
            for (var at = source.IndexOf(text, StringComparison.Ordinal); at >= 0; at = source.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            {
                if (found is not null) return null;
                found = Place(template.Path, at, text.Length);
            }

            foreach (var include in TemplateAnalysis.Of(template).Includes)
                if (Load(include.Name) is { } partial) open.Enqueue(partial);
        }

        return found;
    }

    /// <inheritdoc />
    public Template? Load(string name)
    {
        var found = Find(name);
        PageReads.Current?.Note(name, found);
        return found;
    }

    /// <summary>What an include of a name includes, without a note.</summary>
    internal Template? Find(string name) => _included.GetValueOrDefault(name);

    /// <summary>What the template language found, as a finding with places in the files as they are on disk.</summary>
    internal Diagnostic FindingOf(TemplateDiagnostic problem) => Rules.TemplateProblem(
        problem.Code,
        Place(problem.Path, problem.Start, problem.Length),
        problem.Message,
        problem.Help,
        problem.Includes.Select(frame => Place(frame.Path, frame.Start, 0)).ToEquatableArray());

    /// <summary>A place the template language tells, in the file as it is on disk.</summary>
    internal SourceLocation Place(string path, int start, int length) =>
        new(new SourcePath(path), _sources.TryGetValue(path, out var source) ? source.ToFile(start, length) : new TextSpan(start, length));

    // backtracks at most over one id; without that, an engine that never does is put together in a tenth of a second
    [GeneratedRegex("""\sid=["']?([^"'\s>{]+)["'\s>]""")]
    private static partial Regex WrittenId();
}
