using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// What a finding says. Of a large site most findings are counted and never told, so those that come from the cache keep it as the bytes
/// they were written as, which are read each time somebody asks. Compares by content.
/// </summary>
internal abstract class FindingWords : IEquatable<FindingWords>
{
    /// <summary>All of it.</summary>
    public abstract HeldWords Held { get; }

    /// <summary>True where a machine can mend it; known without reading the rest.</summary>
    public abstract bool HasFix { get; }

    /// <summary>How many more places there are; known without reading the rest.</summary>
    public abstract int RepeatCount { get; }

    /// <summary>The same with the number of its places at the end of its message.</summary>
    public abstract FindingWords Counted();

    /// <inheritdoc />
    public bool Equals(FindingWords? other) =>
        ReferenceEquals(this, other) || (other is not null && HasFix == other.HasFix && RepeatCount == other.RepeatCount && Held.Words == other.Held.Words);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FindingWords);

    /// <inheritdoc />
    public override int GetHashCode() => Held.Words.GetHashCode();
}

/// <summary>What a finding says, in memory.</summary>
/// <param name="words">What it says.</param>
internal sealed class HeldWords(SaidOfFinding words) : FindingWords
{
    /// <summary>Nothing.</summary>
    public static HeldWords None { get; } = new(new SaidOfFinding(""));

    /// <summary>What it says.</summary>
    public SaidOfFinding Words { get; } = words;

    /// <inheritdoc />
    public override HeldWords Held => this;

    /// <inheritdoc />
    public override bool HasFix => Words.Fix is not null;

    /// <inheritdoc />
    public override int RepeatCount => Words.Repeats.Count;

    /// <inheritdoc />
    public override HeldWords Counted() => new(Words with { Message = $"{Words.Message} ({RepeatCount + 1:N0} places)" });
}

/// <summary>The parts of what a finding says, as <see cref="Diagnostic"/> has them.</summary>
/// <param name="Message">What is there and what was expected.</param>
internal sealed record SaidOfFinding(string Message)
{
    public string? Help { get; init; }

    public DiagnosticFix? Fix { get; init; }

    public EquatableArray<RelatedLocation> Related { get; init; } = [];

    public EquatableArray<TextSpan> Repeats { get; init; } = [];
}
