namespace ArticleSite.Templating.Tests;

/// <summary>A few templates by name.</summary>
internal sealed class Shelf((string Name, string Text)[] templates) : ITemplateLoader
{
    private readonly Dictionary<string, Template> parsed = templates.ToDictionary(t => t.Name, t => Template.Parse(t.Text, t.Name));

    public Template? Load(string name) => parsed.GetValueOrDefault(name);
}
