using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>One finding: what is there and what was expected, at its place, with a way out.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Location">The smallest true place; null for findings about no file (a missing content folder).</param>
/// <param name="Message">What is there and what was expected, quoting the author's own words.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourceLocation? Location, string Message)
{
    /// <summary>How bad this one is; the rule's severity unless configured otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>What is there and what was expected, quoting the author's own words.</summary>
    public string Message
    {
        get => Words.Held.Words.Message;
        init => Words = new HeldWords(Words.Held.Words with { Message = value });
    }

    /// <summary>The way out, if there is one to name.</summary>
    public string? Help
    {
        get => Words.Held.Words.Help;
        init => Words = new HeldWords(Words.Held.Words with { Help = value });
    }

    /// <summary>A change that would mend it, where a machine can make one.</summary>
    public DiagnosticFix? Fix
    {
        get => Words.Held.Words.Fix;
        init => Words = new HeldWords(Words.Held.Words with { Fix = value });
    }

    /// <summary>True where <see cref="Fix"/> is not null.</summary>
    public bool HasFix => Words.HasFix;

    /// <summary>The other half of the story: where the slug was used first, where the block begins.</summary>
    public EquatableArray<RelatedLocation> Related
    {
        get => Words.Held.Words.Related;
        init => Words = new HeldWords(Words.Held.Words with { Related = value });
    }

    /// <summary>
    /// More places of the same file with the same small fault, in order after <see cref="Location"/>: a hundred doubled blanks are
    /// one finding. Where there are some, a fix has one edit for each place, in the same order.
    /// </summary>
    public EquatableArray<TextSpan> Repeats
    {
        get => Words.Held.Words.Repeats;
        init => Words = new HeldWords(Words.Held.Words with { Repeats = value });
    }

    /// <summary>Where what it says lies.</summary>
    internal FindingWords Words { get; init; } = Message.Length == 0 ? HeldWords.None : new HeldWords(new SaidOfFinding(Message));

    /// <summary>The same with its other places at the end of its message: <c>(12 places)</c>.</summary>
    public Diagnostic Counted() => Words.RepeatCount == 0 ? this : this with { Words = Words.Counted() };

    /// <summary>The order of every report: file, position, code, message; findings about no file come first.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPath = string.CompareOrdinal(left.Location?.Path.Value, right.Location?.Path.Value);
        if (byPath != 0) return byPath;
        var byStart = (left.Location?.Span.Start ?? 0).CompareTo(right.Location?.Span.Start ?? 0);
        if (byStart != 0) return byStart;
        var byCode = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(left.Message, right.Message);
    }
}

/// <summary>A second place that belongs to a finding.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is there: <c>first used here</c>.</param>
public sealed record RelatedLocation(SourceLocation Location, string Message);
