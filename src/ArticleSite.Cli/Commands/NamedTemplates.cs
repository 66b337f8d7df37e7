using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>Included templates that came with the request, read when they are first asked for.</summary>
internal sealed class NamedTemplates(IReadOnlyDictionary<string, string> texts) : ITemplateLoader
{
    private readonly Dictionary<string, Template> _read = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Template? Load(string name)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        if (!texts.TryGetValue(name, out var text)) return null;
        return _read[name] = Template.Parse(text, name);
    }
}
