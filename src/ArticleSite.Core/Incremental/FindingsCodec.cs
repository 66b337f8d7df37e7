using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// The findings of a whole site as bytes, in their order. Tens of thousands say much the same: the file of the one before, the help that
/// the last of the rule had. What is the same is not written again.
/// </summary>
internal static class FindingsCodec
{
    /// <summary>What most take at most.</summary>
    public const int UsualBytes = 224;

    public static void Write(ByteWriter to, EquatableArray<Diagnostic> findings)
    {
        var (rules, path) = (new Dictionary<DiagnosticRule, Said>(ReferenceEqualityComparer.Instance), "");
        to.Count((uint)findings.Count);
        foreach (var finding in findings)
        {
            var isNew = !rules.TryGetValue(finding.Rule, out var said);
            if (isNew) rules[finding.Rule] = said = new Said((uint)rules.Count, finding.Rule);
            to.Count(said!.Number); // made above when it was not there
            if (isNew) to.Text(finding.Rule.Code);
            to.Bool(finding.Location is not null);
            if (finding.Location is { } at)
            {
                to.OptionalText(at.Path.Value == path ? null : at.Path.Value);
                to.Span(at.Span);
                path = at.Path.Value;
            }

            to.Text(finding.Message);
            to.Count((uint)finding.Severity);
            to.Bool(finding.Help == said.Help);
            if (finding.Help != said.Help) to.OptionalText(said.Help = finding.Help);
            to.OptionalItem(finding.Fix, FindingCodec.Write);
            to.List(finding.Related, FindingCodec.Write);
            to.List(finding.Repeats, static (writer, span) => writer.Span(span));
        }
    }

    public static EquatableArray<Diagnostic> Read(ByteReader from)
    {
        var (rules, path, findings) = (new List<Said>(), default(SourcePath), new List<Diagnostic>());
        for (var left = from.Count(); left > 0; left--)
        {
            var number = from.Count();
            if (number == rules.Count) rules.Add(new Said(number, FindingCodec.RuleOf(from.Text())));
            if (number >= rules.Count) throw new InvalidDataException($"no rule has the number {number}");
            var said = rules[(int)number];
            SourceLocation? at = null;
            if (from.Bool())
            {
                if (from.OptionalText() is { } other) path = new SourcePath(other);
                at = new SourceLocation(path, from.Span());
            }

            var (message, severity) = (from.Text(), (Severity)from.Count());
            if (!from.Bool()) said.Help = from.OptionalText();
            findings.Add(new Diagnostic(said.Rule, at, message)
            {
                Severity = severity,
                Help = said.Help,
                Fix = from.OptionalItem(FindingCodec.ReadFix),
                Related = from.List(FindingCodec.ReadRelated),
                Repeats = from.List(static reader => reader.Span()),
            });
        }

        return findings.ToEquatableArray();
    }

    /// <summary>A rule with the help that its last finding had.</summary>
    private sealed class Said(uint number, DiagnosticRule rule)
    {
        public uint Number { get; } = number;

        public DiagnosticRule Rule { get; } = rule;

        public string? Help { get; set; }
    }
}
