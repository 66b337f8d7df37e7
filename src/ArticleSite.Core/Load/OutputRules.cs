namespace ArticleSite.Core.Load;

/// <summary>What the build writes besides pages, and how: the <c>outputs</c> section of the configuration, and <c>search</c>.</summary>
public sealed record OutputRules
{
    /// <summary>True when the site has a search page and its index.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>True when each article lies beside its page as Markdown.</summary>
    public bool HasMarkdown { get; init; } = true;

    /// <summary>True when <c>llms.txt</c> is written.</summary>
    public bool HasLlmsText { get; init; } = true;

    /// <summary>True when browsers are told how to search the site.</summary>
    public bool HasOpenSearch { get; init; } = true;

    /// <summary>True when the site has a web manifest.</summary>
    public bool HasManifest { get; init; } = true;

    /// <summary>True when <c>_headers</c> and <c>_redirects</c> are written, which Netlify and Cloudflare Pages read.</summary>
    public bool HasHostFiles { get; init; } = true;

    /// <summary>The key by which search engines know that news of changes come from the site (indexnow.org); empty for none.</summary>
    public string IndexNowKey { get; init; } = "";

    /// <summary>True when pages carry a Content-Security-Policy.</summary>
    public bool HasContentPolicy { get; init; } = true;

    /// <summary>True when blanks that nobody sees are left out of pages and style sheets.</summary>
    public bool IsMinified { get; init; } = true;

    /// <summary>True when style sheets and scripts have their content's hash in their names.</summary>
    public bool HasFingerprints { get; init; } = true;

    /// <summary>Which compressed files lie beside the others.</summary>
    public Compression Compression { get; init; } = Compression.Off;
}

/// <summary>Which compressed files lie beside the others, for servers that send such files as they are.</summary>
[Flags]
public enum Compression
{
    /// <summary>None.</summary>
    Off = 0,

    /// <summary><c>.gz</c>.</summary>
    Gzip = 1,

    /// <summary><c>.br</c>.</summary>
    Brotli = 2,

    /// <summary>Both.</summary>
    Both = Gzip | Brotli,
}
