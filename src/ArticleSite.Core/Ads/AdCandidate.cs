namespace ArticleSite.Core.Ads;

/// <summary>Something in the text that reads like ad material; whether it is depends on where it stands.</summary>
/// <param name="Kind">What it reads like.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just after its tag or comment.</param>
/// <param name="Pair">For markers: which of the configured pairs. For references: where the id begins.</param>
internal readonly record struct AdCandidate(AdCandidateKind Kind, int Start, int End, int Pair);

/// <summary>What a candidate reads like.</summary>
internal enum AdCandidateKind
{
    /// <summary>A comment that opens a marker block.</summary>
    Begin,

    /// <summary>A comment that closes one.</summary>
    End,

    /// <summary>The start tag of an AdSense unit.</summary>
    AdSense,

    /// <summary>The label above an also-read list.</summary>
    AlsoRead,

    /// <summary>All of an ad outside any markers.</summary>
    Loose,

    /// <summary>A comment that names a creative of the registry.</summary>
    Reference,
}
