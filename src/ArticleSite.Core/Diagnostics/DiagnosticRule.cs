namespace ArticleSite.Core.Diagnostics;

/// <summary>One kind of finding.</summary>
/// <param name="Code">
/// <c>AS</c> and four digits; the first tells the area: 1 configuration and loading, 2 front matter, 3 ads, 4 Markdown,
/// links and taxonomies, 5 templates, 6 finished pages, 9 publishing. A code never changes its meaning.
/// </param>
/// <param name="Name">The kebab-case name used in configuration and reports.</param>
/// <param name="Severity">How bad it is unless configured otherwise.</param>
/// <param name="Title">The rule in one short sentence.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity, string Title);
