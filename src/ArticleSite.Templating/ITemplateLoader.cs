namespace ArticleSite.Templating;

/// <summary>Finds the templates that others include.</summary>
public interface ITemplateLoader
{
    /// <summary>The parsed template, shared between all who include it; null when there is none of this name.</summary>
    Template? Load(string name);
}
