namespace ArticleSite.Templating;

internal sealed record ObjectMember(string Name, int Hash, Expression Value);
