using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>What restoring makes of one file.</summary>
/// <param name="Content">Its bytes, with what could be put back.</param>
/// <param name="BlockCount">How many blocks are put back.</param>
public sealed record RestorePlan(byte[] Content, int BlockCount)
{
    /// <summary>What could not be undone, for the journal.</summary>
    public IReadOnlyList<ExtractedFile> Left { get; init; } = [];

    /// <summary>Why it could not.</summary>
    public EquatableArray<string> Problems { get; init; } = [];
}
