using System.Text;
using ArticleSite.Core.Check.Ledger;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Check.Ledger;

/// <summary>Whatever the addresses of a site are, the ledger that a build writes is read as just these by the next.</summary>
public sealed class LedgerProperties
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithReplay(20240808, 20251125);

    private static readonly SiteConfig s_config = new();

    private static readonly string[] s_pieces = ["a", "Z", "é", "ß", "İ", "中", "😀", " ", "%", "%20", "%zz", "#", "index.html", ".", "-", "_", "/", ":", "&", "+", "'", "\"", "\u00A0", "\uFEFF", "\u2028"];

    /// <summary>Addresses as a site can have them, each with a mark or none.</summary>
    private static readonly Gen<Dictionary<string, TextMark>> s_sites = (
        from name in Gen.Elements(s_pieces).ListOf().Select(pieces => "x" + string.Concat(pieces))
        from isFolder in Gen.Elements(true, false)
        from mark in Gen.Choose(0, int.MaxValue)
        select (Path: Composition.Of("/" + name + (isFolder ? "/" : "")), Mark: new TextMark((ulong)mark * (ulong)mark, (ulong)mark)))
        .ListOf().Select(list => list.Where(address => !address.Path.EndsWith("/index.html", StringComparison.Ordinal)).DistinctBy(address => address.Path).ToDictionary(address => address.Path, address => address.Mark, StringComparer.Ordinal));

    [Fact]
    public void What_is_written_is_read_as_it_was() => FsCheck.Check.One(s_many.WithMaxTest(2000), Prop.ForAll(s_sites.ToArbitrary(), site =>
        LedgerComparison.Of(Source(Written(site)), site, s_config) is { Text: null, Absent.Count: 0, Findings.IsEmpty: true }));

    [Fact]
    public void Every_address_that_is_no_more_is_found_once_and_no_other() => FsCheck.Check.One(s_many.WithMaxTest(2000), Prop.ForAll(s_sites.ToArbitrary(), before =>
    {
        var after = before.Where((_, i) => i % 3 > 0).ToDictionary(StringComparer.Ordinal);
        var compared = LedgerComparison.Of(Source(Written(before)), after, s_config);
        return compared.Text is null
            && before.Keys.Except(after.Keys).Order(StringComparer.Ordinal).SequenceEqual(compared.Absent.Select(line => line.Path))
            && compared.Absent.All(line => line.Mark == before[line.Path]);
    }));

    [Fact]
    public void Lines_in_another_order_and_twice_as_after_a_merge_say_the_same() => FsCheck.Check.One(s_many.WithMaxTest(2000), Prop.ForAll(s_sites.ToArbitrary(), site =>
    {
        var lines = Encoding.UTF8.GetString(Written(site)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var mixed = string.Join("\r\n", lines.Where((_, i) => i % 2 == 0).Concat(lines.Reverse()));
        return LedgerComparison.Of(Source(Encoding.UTF8.GetBytes(mixed)), site, s_config) is { Text: null, Absent.Count: 0, Findings.IsEmpty: true };
    }));

    private static byte[] Written(Dictionary<string, TextMark> site) => LedgerComparison.Of(Source([]), site, s_config).Text ?? [];

    private static SourceText Source(byte[] bytes) => new(new SourcePath("urls.txt"), Encoding.UTF8.GetString(bytes));
}
