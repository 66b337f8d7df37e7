namespace ArticleSite.Templating;

/// <summary>One kind of finding about templates.</summary>
/// <param name="Code">For example <c>AS5001</c>; never changes its meaning.</param>
/// <param name="Title">What was found, in a few words.</param>
public sealed record TemplateRule(string Code, string Title);
