namespace ArticleSite.Templating;

internal sealed record FunctionParameter(string Name, int Hash, TemplateValue? Default);
