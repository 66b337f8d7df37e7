using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// Tells by one number all that a record can say. Most pages show what thousands of others show, and nothing of it has changed: when
/// the records a page read say what they said, nobody needs to ask them member by member. Any number of threads may ask.
/// </summary>
/// <param name="records">The records that pages share.</param>
/// <param name="before">The numbers in the last build; empty when what all records are made by was another then.</param>
/// <param name="contentOf">What tells the content of an article's file apart; null where that is not known.</param>
internal sealed class RecordPrints(SiteRecords records, IReadOnlyDictionary<string, ulong> before, Func<SourcePath, Fingerprint?> contentOf)
{
    private readonly ConcurrentDictionary<string, ulong?> _now = SharedTable.For<ulong?>(before.Count);
    private readonly ConcurrentBag<ValuePrinter> _printers = [];

    /// <summary>True when all records are made by what they were made by in the last build, so that numbers of then and now can be compared.</summary>
    public bool AreComparable => before.Count > 0;

    /// <summary>True when a record says what it said in the last build.</summary>
    /// <param name="key">The record's key.</param>
    public bool IsUnchanged(string key) => before.TryGetValue(key, out var print) && Of(key) == print;

    /// <summary>The number of an article's record.</summary>
    public ulong? Of(SiteArticle article) => Of(records.SummaryOf(article).Key);

    /// <summary>The number of a record; null for one that is not there, or says what cannot be told by a number.</summary>
    public ulong? Of(string key) => _now.GetOrAdd(key, static (asked, prints) => prints.Compute(asked), this);

    private ulong? Compute(string key)
    {
        if (records.Find(key) is not { } record) return null;
        if (!_printers.TryTake(out var printer)) printer = new ValuePrinter();
        if (record is SummaryRecord { Article: var article })
        {
            if (contentOf(article.Article.Source) is not { } content || !ArticlePrint.TryWrite(printer.Bytes, article, content))
            {
                printer.Bytes.Clear();
                _printers.Add(printer);
                return null;
            }
        }
        else
        {
            foreach (var name in record.MemberNames) record.Print(name, printer);
        }

        if (printer.IsVague) return null;
        var print = printer.Take();
        _printers.Add(printer);
        return print;
    }
}
