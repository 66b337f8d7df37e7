using System.Runtime.InteropServices;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>Gathers the findings of all steps. A finding that many pages share (a fault in a partial) is kept once.</summary>
/// <param name="screen">What becomes of findings before they are taken; null to take all.</param>
public sealed class FindingList(FindingScreen? screen = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Diagnostic, int> _findings = new(new SameFinding()); // with how many times each was found

    private EquatableArray<Diagnostic>? _sorted;

    /// <summary>The worst severity so far, of findings that no baseline has; null when nothing was found.</summary>
    public Severity? Worst { get; private set; }

    /// <summary>How bad the author says rules are; for all findings that come after it is set.</summary>
    public RuleSeverities Severities { get; set; } = RuleSeverities.None;

    /// <summary>Takes one finding, as bad as the author says it is; one that is off is let go.</summary>
    public void Add(Diagnostic finding)
    {
        if (Severities.Apply(finding) is not { } graded) return;
        finding = graded;
        lock (_gate)
        {
            if (screen is not null)
            {
                if (screen.Judge(finding) is not { } judged) return;
                finding = judged;
            }

            ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(_findings, finding, out var isAgain);
            times++;
            _sorted = null;
            if (!isAgain && screen?.Knows(finding) != true && (Worst is null || finding.Severity > Worst)) Worst = finding.Severity;
        }
    }

    /// <summary>Makes room for findings that are about to come: a large site has tens of thousands.</summary>
    public void Expect(int count)
    {
        lock (_gate) _findings.EnsureCapacity(_findings.Count + count);
    }

    /// <summary>Takes several.</summary>
    public void AddRange(EquatableArray<Diagnostic> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    /// <summary>Takes one finding unless another has been found at its place already.</summary>
    public void AddIfNew(Diagnostic finding)
    {
        lock (_gate)
        {
            foreach (var at in _findings.Keys.Select(known => known.Location))
                if (at?.Path == finding.Location?.Path && at is { } place && finding.Location is { } here && (place.Span.Overlaps(here.Span) || place.Span.Start == here.Span.Start)) return;
        }

        Add(finding);
    }

    /// <summary>Lets go of what was found in a file that is not what it was any more, to be told anew; how bad the worst was stays.</summary>
    public void Forget(SourcePath path)
    {
        lock (_gate)
        {
            _sorted = null;
            foreach (var key in _findings.Keys.Where(key => key.Location?.Path == path).ToList()) _findings.Remove(key);
        }
    }

    /// <summary>True when something was found that is at least this bad.</summary>
    public bool Reaches(Severity? severity) => severity is { } limit && Worst >= limit;

    /// <summary>Everything, in the order of every report.</summary>
    public EquatableArray<Diagnostic> Sorted()
    {
        lock (_gate)
        {
            if (_sorted is { } known) return known; // a build that is done is asked for them twice
            var all = _findings
                .Select(entry => entry.Value == 1 ? entry.Key.Counted() : entry.Key with { Message = $"{entry.Key.Message} ({entry.Value:N0} pages)" })
                .ToArray();
            FindingOrder.Sort(all);
            var sorted = all.ToEquatableArray();
            _sorted = sorted;
            return sorted;
        }
    }

    /// <summary>Two findings are one when they say the same of the same place. What they say is read only to tell apart those of one rule at one place.</summary>
    private sealed class SameFinding : IEqualityComparer<Diagnostic>
    {
        public bool Equals(Diagnostic? left, Diagnostic? right) =>
            ReferenceEquals(left, right) || (left is not null && right is not null && left.Rule == right.Rule && left.Location == right.Location && left.Message == right.Message);

        public int GetHashCode(Diagnostic finding) => HashCode.Combine(finding.Rule.Code, finding.Location);
    }
}
