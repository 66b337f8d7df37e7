using System.Collections.Frozen;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// The site's templates, parsed once and shared by every page and thread. The only folder that knows the template
/// language is this one; its errors leave as findings like all others.
/// </summary>
public sealed class TemplateSet : ITemplateLoader
{
    private const string LayoutFolder = "layouts/";
    private const string PartialFolder = "partials/";
    private const string Ending = ".html";

    private readonly FrozenDictionary<string, Template> _templates;

    private TemplateSet(FrozenDictionary<string, Template> templates) => _templates = templates;

    /// <summary>The layouts' names.</summary>
    public IEnumerable<string> LayoutNames => _templates.Keys
        .Where(name => name.StartsWith(LayoutFolder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => name[LayoutFolder.Length..^Ending.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Parses every template file.</summary>
    /// <param name="files">Each with its content.</param>
    public static StageResult<TemplateSet> Parse(IEnumerable<(SourceFile File, byte[] Content)> files)
    {
        List<Diagnostic> findings = [];
        Dictionary<string, Template> templates = new(StringComparer.Ordinal);
        foreach (var (file, content) in files)
        {
            if (!file.Name.EndsWith(Ending, StringComparison.Ordinal)) continue;
            var template = Template.Parse(Decode(content), file.Path.Value);
            findings.AddRange(template.Diagnostics.Select(TemplateFinding.Of));
            templates[file.Name] = template;
        }

        return new StageResult<TemplateSet>(new TemplateSet(templates.ToFrozenDictionary(StringComparer.Ordinal)), findings.ToEquatableArray());
    }

    /// <summary>A layout by name, or null.</summary>
    public Template? Layout(string name) => _templates.GetValueOrDefault(LayoutFolder + name + Ending);

    /// <inheritdoc />
    public Template? Load(string name) =>
        _templates.GetValueOrDefault(PartialFolder + name + Ending)
        ?? _templates.GetValueOrDefault(PartialFolder + name)
        ?? _templates.GetValueOrDefault(name);

    private static string Decode(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
