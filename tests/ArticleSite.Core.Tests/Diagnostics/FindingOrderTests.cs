using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class FindingOrderTests
{
    private static readonly DiagnosticRule[] s_rules = [Rules.OversizedFile, Rules.DuplicateUrl, Rules.UnusableAddress];

    // few files, places and messages, so that many findings are told apart by the last of these alone
    private static readonly Gen<Diagnostic> s_finding =
        from file in Gen.Elements(null, "content/a.md", "content/B.md", "content/a/b.md", "content/ä.md", "a.md")
        from start in Gen.Choose(0, 3)
        from rule in Gen.Elements(s_rules)
        from message in Gen.Elements("one", "two")
        select new Diagnostic(rule, file is null ? null : new SourceLocation(new SourcePath(string.Concat(file, "")), new TextSpan(start, 1)), message);

    [Fact]
    public void Findings_are_in_the_order_of_reports_whatever_order_they_came_in() => Prop.ForAll(s_finding.ListOf().ToArbitrary(), findings =>
    {
        var sorted = findings.ToArray();
        FindingOrder.Sort(sorted);
        return sorted.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).SequenceEqual(sorted) && sorted.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(findings);
    }).QuickCheckThrowOnFailure();
}
