namespace ArticleSite.Core.Render.Traces;

/// <summary>One thing a page was made of, in words.</summary>
/// <param name="Source">What was read: <c>the site</c>, <c>the page itself</c>, <c>'content/setup.md'</c>, or a template by the name it was asked for.</param>
/// <param name="Members">What of it, in the order of the record; empty for a template, which is used whole.</param>
/// <param name="IsTemplate">True for a template.</param>
public sealed record PageInput(string Source, IReadOnlyList<string> Members, bool IsTemplate)
{
    /// <summary>Templates by name, then records by key.</summary>
    internal static IReadOnlyList<PageInput> Of(PageReads reads) =>
    [
        .. reads.Templates.OrderBy(template => template.Key, StringComparer.Ordinal).Select(template => new PageInput(template.Key.TrimStart(PageTracer.LayoutMark[0]), [], IsTemplate: true)),
        .. reads.Members.OrderBy(read => read.Key.Key, StringComparer.Ordinal).Select(read => new PageInput(Describe(read.Key.Key), [.. read.Key.Numbers.NamesOf(read.Value)], IsTemplate: false)),
    ];

    /// <summary>The key of a record in words.</summary>
    internal static string Describe(string key) => key switch
    {
        "site" => "the site",
        "page" or "article" => "the page itself",
        _ => $"'{key[2..]}'",
    };
}
