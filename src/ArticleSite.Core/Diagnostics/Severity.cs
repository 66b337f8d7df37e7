namespace ArticleSite.Core.Diagnostics;

/// <summary>How bad a finding is, worst last.</summary>
public enum Severity
{
    /// <summary>Something worth knowing: an article skipped, a list healed.</summary>
    Info,

    /// <summary>Something a reader or the author may regret; the page is still made.</summary>
    Warning,

    /// <summary>Something that keeps a site from being published, unless told otherwise.</summary>
    Error,
}
