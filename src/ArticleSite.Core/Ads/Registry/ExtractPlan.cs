using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>What extracting finds in one file.</summary>
/// <param name="File">The file.</param>
public sealed record ExtractPlan(SourceFile File)
{
    /// <summary>What would change; null when nothing would.</summary>
    public ExtractedFile? Change { get; init; }

    /// <summary>The creative of each block that goes, in the order of the file.</summary>
    public EquatableArray<AdCreative> Creatives { get; init; } = [];

    /// <summary>Why the file is left alone; null when it is not.</summary>
    public string? Problem { get; init; }
}
