using System.Collections.Frozen;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Findings and what silences them, as bytes.</summary>
internal static class FindingCodec
{
    private static readonly FrozenDictionary<string, DiagnosticRule> ByCode = Rules.All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    public static void Write(ByteWriter to, Diagnostic finding)
    {
        to.Text(finding.Rule.Code);
        to.Optional(finding.Location, PlaceCodec.Write);
        to.Text(finding.Message);
        to.Count((uint)finding.Severity);
        to.OptionalText(finding.Help);
        to.OptionalItem(finding.Fix, Write);
        to.List(finding.Related, Write);
        to.List(finding.Repeats, static (writer, span) => writer.Span(span));
    }

    public static Diagnostic Read(ByteReader from)
    {
        return new Diagnostic(RuleOf(from.Text()), from.Optional(PlaceCodec.ReadLocation), from.Text())
        {
            Severity = (Severity)from.Count(),
            Help = from.OptionalText(),
            Fix = from.OptionalItem(ReadFix),
            Related = from.List(ReadRelated),
            Repeats = from.List(static reader => reader.Span()),
        };
    }

    public static DiagnosticRule RuleOf(string code) => ByCode.TryGetValue(code, out var rule) ? rule : throw new InvalidDataException($"there is no rule {code}");

    public static void Write(ByteWriter to, Suppression suppression)
    {
        PlaceCodec.Write(to, suppression.Written);
        to.Span(suppression.Covers);
        to.OptionalText(suppression.Code);
    }

    public static Suppression ReadSuppression(ByteReader from) => new(PlaceCodec.ReadText(from), from.Span(), from.OptionalText());

    public static void Write(ByteWriter to, RelatedLocation related)
    {
        PlaceCodec.Write(to, related.Location);
        to.Text(related.Message);
    }

    public static RelatedLocation ReadRelated(ByteReader from) => new(PlaceCodec.ReadLocation(from), from.Text());

    public static void Write(ByteWriter to, DiagnosticFix fix)
    {
        to.Count((uint)fix.Safety);
        to.Text(fix.Title);
        to.List(fix.Edits, Write);
    }

    public static DiagnosticFix ReadFix(ByteReader from) => new((FixSafety)from.Count(), from.Text(), from.List(ReadEdit));

    private static void Write(ByteWriter to, TextEdit edit)
    {
        to.Span(edit.Span);
        to.Text(edit.Replacement);
    }

    private static TextEdit ReadEdit(ByteReader from) => new(from.Span(), from.Text());
}
