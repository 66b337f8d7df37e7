using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// What stands between the steps and the list of findings: severities set for some files, comments that silence, and the
/// findings that a baseline knows. Not safe for many threads; the list that asks it is.
/// </summary>
/// <param name="baseline">The findings the site is known to have; null for none.</param>
/// <param name="open">Gives a source; null for one that has gone.</param>
public sealed class FindingScreen(Baseline? baseline, Func<SourcePath, SourceText?> open)
{
    private readonly Dictionary<SourcePath, SilencedPlaces> _silenced = [];
    private readonly FindingFingerprints _names = new(open);

    /// <summary>Other severities for the findings of some files; the last that fits counts.</summary>
    public EquatableArray<DiagnosticOverride> Overrides { get; set; } = [];

    /// <summary>How many findings comments have silenced.</summary>
    public int SuppressedCount { get; private set; }

    /// <summary>Takes the comments of an article, before its findings come.</summary>
    public void Silence(SourcePath article, EquatableArray<Suppression> suppressions)
    {
        if (!suppressions.IsEmpty) _silenced[article] = new SilencedPlaces(suppressions);
    }

    /// <summary>A finding as it is to be told; null for one that is not.</summary>
    public Diagnostic? Judge(Diagnostic finding)
    {
        Diagnostic? judged = finding;
        foreach (var setting in Overrides) judged = judged is null ? null : setting.Apply(judged);
        return judged is null ? null : WithoutSilenced(judged);
    }

    /// <summary>True for a finding that the baseline has; ask once for each.</summary>
    public bool Knows(Diagnostic finding) => baseline is not null && Baseline.Holds(finding) && baseline.Has(finding, _names.Next(finding));

    /// <summary>The findings in the order of reports, the new ones and those that the baseline has.</summary>
    public (EquatableArray<Diagnostic> New, EquatableArray<Diagnostic> Known) Divide(EquatableArray<Diagnostic> findings)
    {
        if (baseline is null) return (findings, []);
        // named anew, in order: while a build runs they come in any
        var names = new FindingFingerprints(open);
        var isKnown = findings.ToLookup(finding => Baseline.Holds(finding) && baseline.Has(finding, names.Next(finding)));
        return (isKnown[false].ToEquatableArray(), isKnown[true].ToEquatableArray());
    }

    /// <summary>How many findings of the baseline are no more, when so many of it were found.</summary>
    public int FixedCount(int known) => (baseline?.Count ?? 0) - known;

    /// <summary>A finding for each comment that has silenced nothing.</summary>
    public IEnumerable<Diagnostic> Unused()
    {
        foreach (var (path, places) in _silenced.OrderBy(entry => entry.Key))
            foreach (var suppression in places.Unused())
                yield return Rules.SuppressionIsUnused(new SourceLocation(path, suppression.Written.Span), suppression.Written.Value);
    }

    /// <summary>A finding of many places loses those that are silenced, and the edits that would have mended them.</summary>
    private Diagnostic? WithoutSilenced(Diagnostic finding)
    {
        if (finding.Location is not { } at || !_silenced.ContainsKey(at.Path)) return finding;
        if (finding.Words.RepeatCount == 0) return IsSilenced(finding, at) ? null : finding;
        return WithoutSilenced(finding, at);
    }

    private Diagnostic? WithoutSilenced(Diagnostic finding, SourceLocation at)
    {
        TextSpan[] places = [at.Span, .. finding.Repeats];
        var told = Enumerable.Range(0, places.Length).Where(i => !IsSilenced(finding, at with { Span = places[i] })).ToList();
        if (told.Count == 0) return null;
        return finding with
        {
            Location = at with { Span = places[told[0]] },
            Repeats = told.Skip(1).Select(i => places[i]).ToEquatableArray(),
            Fix = finding.Fix is { } fix ? fix with { Edits = told.Select(i => fix.Edits[i]).ToEquatableArray() } : null,
        };
    }

    private bool IsSilenced(Diagnostic finding, SourceLocation at)
    {
        if (!_silenced.TryGetValue(at.Path, out var places) || !places.Silence(finding.Rule, at.Span.Start)) return false;
        SuppressedCount++;
        return true;
    }
}
