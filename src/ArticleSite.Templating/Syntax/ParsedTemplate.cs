namespace ArticleSite.Templating;

internal sealed record ParsedTemplate(Statement Body, List<Finding> Findings);
