using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Serve;

/// <summary>What a browser is answered.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="ContentType">The media type; empty where there is no content.</param>
internal sealed record LiveAnswer(int Status, string ContentType)
{
    /// <summary>A page, without the live script.</summary>
    public ShownPage? Page { get; init; }

    /// <summary>Any other file.</summary>
    public byte[]? File { get; init; }

    /// <summary>Where to go instead.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The article on the page.</summary>
    public SourcePath? Source { get; init; }

    /// <summary>True for a page as it was before the site got its present faults.</summary>
    public bool IsStale { get; init; }
}

/// <summary>A page as it is shown.</summary>
/// <param name="Content">UTF-8.</param>
/// <param name="State">A short name of the content.</param>
internal sealed record ShownPage(byte[] Content, string State);
