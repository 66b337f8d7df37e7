using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Findings and what silences them, as bytes.</summary>
internal static class FindingCodec
{
    /// <summary>Rules by the digits of their codes: tens of thousands of findings ask.</summary>
    private static readonly DiagnosticRule?[] ByNumber = RulesByNumber();

    [ThreadStatic]
    private static ByteWriter? t_words;

    /// <summary>Writes findings; best those of one file side by side, as its path is written once.</summary>
    public static void Write(ByteWriter to, EquatableArray<Diagnostic> findings) => Write(to, findings, to.Bytes);

    /// <summary>Writes findings, and what they say apart from them.</summary>
    public static void WriteApart(ByteWriter to, ByteWriter words, EquatableArray<Diagnostic> findings) => Write(to, findings, bytes =>
    {
        to.Count((uint)bytes.Length);
        words.Raw(bytes);
    });

    private static void Write(ByteWriter to, EquatableArray<Diagnostic> findings, Action<ReadOnlySpan<byte>> keep)
    {
        var words = t_words ??= new ByteWriter(4 * 1024);
        StoreWindow? window = null;
        SourcePath? path = null;
        to.Count((uint)findings.Count);
        foreach (var finding in findings)
        {
            to.Count((uint)NumberOf(finding.Rule));
            WriteLocation(to, finding.Location, ref path);
            to.Count((uint)finding.Severity);
            to.Bool(finding.HasFix);
            to.Count((uint)finding.Words.RepeatCount);
            to.Bool(finding.Words is WrittenWords { IsCounted: true });
            if (finding.Words is WrittenWords written)
            {
                keep(written.Through(window ??= new StoreWindow()));
                continue;
            }

            words.Clear();
            Write(words, finding.Words.Held.Words, finding.Location?.Path);
            keep(words.Written);
        }
    }

    /// <summary>The findings; what each says stays where it is written until somebody asks.</summary>
    public static EquatableArray<Diagnostic> Read(ByteReader from) => Read(from, static reader => new WordBytes(reader.Bytes()));

    /// <summary>The same of bytes that are gone when they are read.</summary>
    /// <param name="from">As they were written.</param>
    /// <param name="store">Where they lie.</param>
    /// <param name="offset">From where.</param>
    public static EquatableArray<Diagnostic> Read(ByteReader from, IListStore store, long offset) => Read(from, reader =>
    {
        var length = reader.Bytes().Length;
        return new WordBytes(store, offset + reader.Position - length, length);
    });

    /// <summary>The findings; what each says stays in a file until somebody asks.</summary>
    /// <param name="from">As they were written.</param>
    /// <param name="words">What they say.</param>
    /// <param name="at">Where what the first says begins; moves behind that of the last.</param>
    public static EquatableArray<Diagnostic> ReadApart(ByteReader from, Pack words, ref long at)
    {
        var next = at;
        var findings = Read(from, reader =>
        {
            var length = (int)reader.Count();
            next += length;
            return new WordBytes(words, next - length, length);
        });
        at = next;
        return findings;
    }

    private static EquatableArray<Diagnostic> Read(ByteReader from, Func<ByteReader, WordBytes> words)
    {
        SourcePath? path = null;
        return from.List(reader =>
        {
            var (rule, location) = (ReadRule(reader), ReadLocation(reader, ref path));
            var (severity, hasFix, repeats, isCounted) = ((Severity)reader.Count(), reader.Bool(), (int)reader.Count(), reader.Bool());
            return new Diagnostic(rule, location, "") { Severity = severity, Words = new WrittenWords(words(reader), location?.Path, hasFix, repeats, isCounted) };
        });
    }

    private static DiagnosticRule ReadRule(ByteReader from) =>
        from.Count() is var number && number < ByNumber.Length && ByNumber[number] is { } rule ? rule : throw new InvalidDataException($"there is no rule {number}");

    private static DiagnosticRule?[] RulesByNumber()
    {
        var rules = new DiagnosticRule?[10_000];
        foreach (var rule in Rules.All) rules[NumberOf(rule)] = rule;
        return rules;
    }

    /// <summary>4601 for <c>AS4601</c>.</summary>
    private static int NumberOf(DiagnosticRule rule) => int.Parse(rule.Code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What one finding says.</summary>
    /// <param name="from">As it was written.</param>
    /// <param name="path">The file of the finding.</param>
    public static SaidOfFinding ReadWords(ByteReader from, SourcePath? path) => new(from.Text())
    {
        Help = from.OptionalText(),
        Fix = from.OptionalItem(ReadFix),
        Related = from.List(reader =>
        {
            var own = path;
            return new RelatedLocation(ReadLocation(reader, ref own) ?? default, reader.Text());
        }),
        Repeats = from.List(static reader => reader.Span()),
    };

    private static void Write(ByteWriter to, SaidOfFinding words, SourcePath? path)
    {
        to.Text(words.Message);
        to.OptionalText(words.Help);
        to.OptionalItem(words.Fix, Write);
        to.Count((uint)words.Related.Count);
        foreach (var related in words.Related)
        {
            var own = path;
            WriteLocation(to, related.Location, ref own);
            to.Text(related.Message);
        }

        to.List(words.Repeats, static (writer, span) => writer.Span(span));
    }

    /// <summary>A place: none, in the file of the one before, or in another.</summary>
    private static void WriteLocation(ByteWriter to, SourceLocation? location, ref SourcePath? path)
    {
        if (location is not { } at)
        {
            to.Count(0);
            return;
        }

        to.Count(at.Path == path ? 1u : 2);
        if (at.Path != path) to.Text(at.Path.Value);
        path = at.Path;
        to.Span(at.Span);
    }

    private static SourceLocation? ReadLocation(ByteReader from, ref SourcePath? path)
    {
        switch (from.Count())
        {
            case 0: return null;
            case 1: break;
            default: path = new SourcePath(from.Text()); break;
        }

        return new SourceLocation(path ?? throw new InvalidDataException("a place is in no file"), from.Span());
    }

    public static void Write(ByteWriter to, Suppression suppression)
    {
        PlaceCodec.Write(to, suppression.Written);
        to.Span(suppression.Covers);
        to.OptionalText(suppression.Code);
    }

    public static Suppression ReadSuppression(ByteReader from) => new(PlaceCodec.ReadText(from), from.Span(), from.OptionalText());

    private static void Write(ByteWriter to, DiagnosticFix fix)
    {
        to.Count((uint)fix.Safety);
        to.Text(fix.Title);
        to.List(fix.Edits, Write);
    }

    private static DiagnosticFix ReadFix(ByteReader from) => new((FixSafety)from.Count(), from.Text(), from.List(ReadEdit));

    private static void Write(ByteWriter to, TextEdit edit)
    {
        to.Span(edit.Span);
        to.Text(edit.Replacement);
    }

    private static TextEdit ReadEdit(ByteReader from) => new(from.Span(), from.Text());
}
