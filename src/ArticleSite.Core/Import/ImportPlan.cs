using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>What becomes of one file of the site that moves in.</summary>
public enum ImportKind
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A draft.</summary>
    Draft,

    /// <summary>A page.</summary>
    Page,

    /// <summary>A file that is copied.</summary>
    File,

    /// <summary>The configuration, or a scaffold: made anew.</summary>
    Made,
}

/// <summary>One file to be written.</summary>
/// <param name="From">Where it comes from; null for one that is made.</param>
/// <param name="To">Where it goes, below the new site's root.</param>
/// <param name="Kind">What it is.</param>
public sealed record ImportFile(SourcePath? From, string To, ImportKind Kind)
{
    /// <summary>The new content; null for that of <see cref="From"/>, byte for byte.</summary>
    public byte[]? Content { get; init; }

    /// <summary>True for a file to begin with, which builds go on writing: where there is one it is left.</summary>
    public bool IsSeed { get; init; }

    /// <summary>How many places of it have changed.</summary>
    public int EditCount { get; init; }
}

/// <summary>All that an import would write, and what there is to say about it.</summary>
public sealed record ImportPlan
{
    /// <summary>In the order of their new paths.</summary>
    public required EquatableArray<ImportFile> Files { get; init; }

    /// <summary>What was changed and left, with places in the site that moves in; sorted.</summary>
    public required EquatableArray<Diagnostic> Findings { get; init; }

    /// <summary>False when there is nothing to import: the findings say why.</summary>
    public bool IsUsable { get; init; } = true;
}
