using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>What a step made and what it found on the way; findings ride along so that a cached result brings them too.</summary>
/// <param name="Value">What was made; null when nothing could be made, and then a finding says why.</param>
/// <param name="Findings">What was found, in the order it was found.</param>
public sealed record StageResult<T>(T? Value, EquatableArray<Diagnostic> Findings)
    where T : class;
