using System.Collections.Concurrent;
using System.Numerics;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// Tells whether a page would come out as it did, without rendering it. What it compares is what a render reads: every template,
/// every member of every record, by value; so nothing needs to be known of what templates do. Any number of threads may ask.
/// </summary>
internal sealed class PageTracer(TemplateModel model, SiteRecords records, TemplateSet templates, DateTimeOffset clock)
{
    /// <summary>What stands before the name of a layout, to tell it from an include.</summary>
    public const string LayoutMark = "\0";

    private readonly ConcurrentDictionary<string, ulong> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ValuePrinter> _printers = [];

    /// <summary>What tells which records say what they said.</summary>
    /// <param name="before">What told them apart in the last build.</param>
    /// <param name="contentOf">What tells the content of an article's file apart; null where that is not known.</param>
    public RecordPrints PrintsSince(IReadOnlyDictionary<string, ulong> before, Func<SourcePath, Fingerprint?> contentOf) => new(records, before, contentOf);

    /// <summary>What is different now for a page, in words; null when it would come out the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ownPrint">What <see cref="OwnOf"/> says of it now.</param>
    /// <param name="trace">How it came to be.</param>
    /// <param name="prints">Knows which records say what they said; their members are not asked.</param>
    public string? Difference(PlannedPage page, ulong? ownPrint, PageTrace trace, RecordPrints prints)
    {
        foreach (var template in trace.Templates)
            if (PrintOf(template.Name) != template.Print) return $"the template '{template.Name.TrimStart(LayoutMark[0])}' has changed";
        if (!IsTime(trace.Clock)) return "it tells the time";
        var isOwnUnchanged = prints.AreComparable && ownPrint is not null && ownPrint == trace.Own;
        var own = isOwnUnchanged ? null : model.Of(page);
        if (own is not null && (PlanOf(page, own) is not { } plan || plan != trace.Plan)) return "its place in the site, its layout or its list has changed";
        foreach (var read in trace.Members)
        {
            if (IsOwn(read.Key) ? isOwnUnchanged : prints.IsUnchanged(read.Key)) continue;
            if (RecordOf(read.Key, own) is not { } record) return $"{PageInput.Describe(read.Key)} is gone";
            if (PrintOf(record, read.Bits) != read.Print) return $"{string.Join(", ", record.Numbers.NamesOf(read.Bits))} of {PageInput.Describe(read.Key)}: something of it has changed";
        }

        return null;
    }

    /// <summary>True for the time of this build, and for none.</summary>
    public bool IsTime(DateTimeOffset? asked) => asked is null || asked == clock;

    /// <summary>What tells apart all that a page can say of itself; null where that cannot be told.</summary>
    public ulong? OwnOf(PlannedPage page, RecordPrints prints)
    {
        var printer = Borrow();
        if (OwnPrint.TryWrite(printer.Bytes, page, prints)) return Return(printer);
        printer.Bytes.Clear();
        _printers.Add(printer);
        return null;
    }

    /// <summary>The trace of a page that has just been rendered; null for one that cannot be told in numbers.</summary>
    /// <param name="ownPrint">What <see cref="OwnOf"/> says of the page.</param>
    /// <param name="reads">What it has read.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="sha256">Their SHA-256.</param>
    public PageTrace? Trace(ulong? ownPrint, PageReads reads, long length, FileHash sha256)
    {
        if (reads.IsVague || reads.Plan is not { } plan) return null;
        var members = new MemberRead[reads.Members.Count];
        var count = 0;
        foreach (var (record, bits) in reads.Members)
        {
            if (PrintOf(record, bits) is not { } print) return null;
            members[count++] = new MemberRead(record.Key, bits, print);
        }

        var templates = new TemplateRead[reads.Templates.Count];
        count = 0;
        foreach (var (name, _) in reads.Templates) templates[count++] = new TemplateRead(name, PrintOf(name));
        return new PageTrace
        {
            Plan = plan,
            Own = ownPrint,
            Templates = EquatableArray.TakeOver(templates),
            Members = EquatableArray.TakeOver(members),
            Clock = reads.HasClock ? clock : null,
            Length = length,
            Sha256 = sha256,
        };
    }

    /// <summary>True for the key of a record that each page has of its own.</summary>
    public static bool IsOwn(string key) => key is "page" or "article";

    private TrackedRecord? RecordOf(string key, TemplateObject? own) => IsOwn(key) ? own?[key].AsRecord as TrackedRecord : records.Find(key);

    /// <summary>What tells apart what a page is given; null for one whose own values cannot be told in numbers.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">What its layout sees, as nothing has been written to it yet.</param>
    public ulong? PlanOf(PlannedPage page, TemplateObject own)
    {
        var printer = Borrow();
        printer.Bytes.Text(page.Layout);
        printer.Write(own);
        return Return(printer);
    }

    private ulong? PrintOf(TrackedRecord record, ulong bits)
    {
        if (record.IsOfPage) return Compute(record, bits);
        if (record.PrintOf(bits) is { } known) return known;
        if (records.Find(record.Key) != record || Compute(record, bits) is not { } print) return null; // of two with one key none is known by it
        record.Remember(bits, print);
        return print;
    }

    private ulong? Compute(TrackedRecord record, ulong bits)
    {
        var printer = Borrow();
        for (var left = bits; left != 0; left &= left - 1) record.Print(record.Numbers.NameOf(BitOperations.TrailingZeroCount(left)), printer);
        return Return(printer);
    }

    /// <summary>What tells a template apart; 0 for none of that name.</summary>
    public ulong PrintOf(string template)
    {
        if (_templates.TryGetValue(template, out var known)) return known;
        var print = 0UL;
        if ((template.StartsWith(LayoutMark[0]) ? templates.Layout(template[1..]) : templates.Find(template)) is { } found)
        {
            var to = new ByteWriter();
            to.Text(found.Path);
            to.Text(found.Text);
            print = Fingerprint.Of(to).High | 1; // never that of none
        }

        return _templates[template] = print;
    }

    private ValuePrinter Borrow() => _printers.TryTake(out var printer) ? printer : new ValuePrinter();

    private ulong? Return(ValuePrinter printer)
    {
        if (printer.IsVague) return null;
        var print = printer.Take();
        _printers.Add(printer);
        return print;
    }
}
