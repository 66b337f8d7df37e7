namespace ArticleSite.Templating;

/// <summary>The inside of a <c>wrap</c>, and the template it is written in.</summary>
internal sealed record WrappedBlock(Statement Body, Template Template);
