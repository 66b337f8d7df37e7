using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Traces;

/// <summary>How a page came to be: all it read, with what it was then, and what came out.</summary>
internal sealed record PageTrace
{
    /// <summary>The page itself: its layout's name, its lists.</summary>
    public required ulong Plan { get; init; }

    /// <summary>What told apart all that the page could say of itself, as <see cref="OwnPrint"/> has it; null where that could not be told.</summary>
    public ulong? Own { get; init; }

    /// <summary>The templates it used, by the names they were asked for.</summary>
    public EquatableArray<TemplateRead> Templates { get; init; } = [];

    /// <summary>What it read of records.</summary>
    public EquatableArray<MemberRead> Members { get; init; } = [];

    /// <summary>The time, for a page that asked for it.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Bytes of the page.</summary>
    public required long Length { get; init; }

    /// <summary>Their SHA-256.</summary>
    public required FileHash Sha256 { get; init; }

    /// <summary>What the page was checked by when nothing was found in it; null when something was.</summary>
    public Fingerprint? CleanIn { get; init; }
}

/// <summary>A template that was used.</summary>
/// <param name="Name">The name it was asked for.</param>
/// <param name="Print">What it was; 0 for none of that name.</param>
internal readonly record struct TemplateRead(string Name, ulong Print);

/// <summary>Members that were read of one record.</summary>
/// <param name="Key">The record's name.</param>
/// <param name="Bits">Which members.</param>
/// <param name="Print">Their values.</param>
internal readonly record struct MemberRead(string Key, ulong Bits, ulong Print);
