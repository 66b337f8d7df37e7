namespace ArticleSite.Templating;

/// <summary>A loop variable or a function's parameter.</summary>
internal struct Scoped
{
    public string Name;
    public int Hash;
    public TemplateValue Value;
}
