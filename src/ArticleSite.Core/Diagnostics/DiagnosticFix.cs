using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>A change to the file of a finding that would mend it.</summary>
/// <param name="Safety">Whether it may be made without a look.</param>
/// <param name="Title">What it does, in the imperative: <c>Add rel="sponsored"</c>.</param>
/// <param name="Edits">The changes, in order, without overlap.</param>
public sealed record DiagnosticFix(FixSafety Safety, string Title, EquatableArray<TextEdit> Edits);

/// <summary>Whether a change may be made without a look.</summary>
public enum FixSafety
{
    /// <summary>What a reader sees stays as it was meant.</summary>
    Safe,

    /// <summary>What a reader sees may change: a person should look.</summary>
    Unsafe,
}
