namespace ArticleSite.Templating;

internal sealed record CaseBranch(Expression[] Values, Statement Body);
