using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Incremental;

/// <summary>What goes into the cache comes out again. Records are filled by reflection, so one that gains a property which is not carried fails here.</summary>
public sealed class CodecTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_property_of_an_article_comes_back(bool isHeld)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var words = new WordTable();
            var article = new Filled(seed).A<Article>();
            var (to, lists) = (new ByteWriter(), new ListWriter());
            new ArticleCodec(words).Write(to, lists, article);
            var from = new ByteReader(to.Written.ToArray());

            var back = new ArticleCodec(Again(words)).Read(from, new ListReader(new ListsInMemory(lists.Written.ToArray()), 0, isHeld), new StoredText(article.Body.Html), article.Body.Markdown);

            Assert.True(from.IsAtEnd);
            AssertSame(article, back, seed);
        }
    }

    [Fact]
    public void Every_property_of_what_became_of_a_file_comes_back()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var words = new WordTable();
            var filled = new Filled(seed);
            var read = new ReadArticle(null, filled.A<EquatableArray<Diagnostic>>(), filled.A<SkippedArticle>()) { Publication = filled.A<Publication>() };
            var to = new ByteWriter();
            ReadArticleCodec.Write(to, new ListWriter(), read, new ArticleCodec(words));
            var written = new ListsInMemory(to.Written.ToArray());

            var back = ReadArticleCodec.Read(new ByteReader(to.Written.ToArray()), (written, 0), new ListReader(written, 0, isHeld: false), new ArticleCodec(words), read.Publication, new StoredText(""), new StoredText(""));

            Assert.Equal(read, back);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_findings_say_comes_back_however_often_it_is_written(bool isCounted)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var findings = new Filled(seed).A<EquatableArray<Diagnostic>>();
            var told = isCounted ? findings.Select(finding => finding.Counted()).ToEquatableArray() : findings;

            var once = Again(findings);
            if (isCounted) once = once.Select(finding => finding.Counted()).ToEquatableArray();
            var twice = Again(once);

            Assert.Equal(told, once);
            Assert.Equal(told, twice);
            Assert.Equal(told.Select(finding => (finding.Message, finding.HasFix, finding.Words.RepeatCount)), twice.Select(finding => (finding.Message, finding.HasFix, finding.Words.RepeatCount)));
        }
    }

    [Fact]
    public void The_findings_of_a_site_come_back_in_their_order()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var filled = new Filled(seed);
            var some = filled.A<EquatableArray<Diagnostic>>();
            EquatableArray<Diagnostic> findings = [.. some, .. filled.A<EquatableArray<Diagnostic>>(), .. some, .. some.Select(finding => finding with { Help = null, Location = null })];
            var to = new ByteWriter();
            FindingCodec.Write(to, findings);

            Assert.Equal(findings, FindingCodec.Read(new ByteReader(to.Written.ToArray())));
        }
    }

    [Fact]
    public void The_rules_of_reading_have_another_fingerprint_when_any_property_is_another()
    {
        var filled = new Filled(7);
        var rules = filled.A<ReadingRules>();
        AssertChanges(filled, rules, changed => changed);
        AssertChanges(filled, rules.Ads, ads => rules with { Ads = ads });
        AssertChanges(filled, rules.Ads.Limits, limits => rules with { Ads = rules.Ads with { Limits = limits } });
        AssertChanges(filled, rules.Related, related => rules with { Related = related });
        AssertChanges(filled, filled.A<AdException>(), exception => rules with { Ads = rules.Ads with { Exceptions = [exception] } });
        AssertChanges(filled, filled.A<OwnRedirect>(), redirect => rules with { Ads = rules.Ads with { OwnRedirects = [redirect] } });
        AssertChanges(filled, filled.A<AdMarkers>(), markers => rules with { Ads = rules.Ads with { Markers = [markers] } });
        AssertChanges(filled, filled.A<DisclosureText>(), text => rules with { Ads = rules.Ads with { Disclosures = [text] } });
    }

    [Fact]
    public void A_word_keeps_its_number_when_more_come()
    {
        var words = new WordTable();
        var first = words.NumberOf("printer");
        var again = Again(words);

        again.NumberOf("router");

        Assert.Equal(first, again.NumberOf("printer"));
        Assert.Equal("router", again[1]);
    }

    [Fact]
    public void Bytes_that_end_too_early_are_refused()
    {
        var to = new ByteWriter();
        to.Text("printer");

        Assert.Throws<InvalidDataException>(() => new ByteReader(to.Written[..^1].ToArray()).Text());
    }

    private static void AssertChanges<T>(Filled filled, T record, Func<T, ReadingRules> rules)
        where T : notnull
    {
        var print = ReadingRulesPrint.Of(rules(record));
        foreach (var (property, changed) in filled.Changes(record)) Assert.True(ReadingRulesPrint.Of(rules(changed)) != print, $"{property} is not in the fingerprint");
    }

    private static void AssertSame(Article expected, Article actual, int seed)
    {
        Lost(expected, actual, seed);
        Lost(expected.Meta, actual.Meta, seed);
        Lost(expected.Body, actual.Body, seed);
        Assert.Equal(expected, actual);
    }

    private static void Lost<T>(T expected, T actual, int seed)
        where T : notnull
    {
        foreach (var property in Filled.Settable(typeof(T)))
            if (property.PropertyType != typeof(Article)) Assert.True(Equals(property.GetValue(expected), property.GetValue(actual)), $"{typeof(T).Name}.{property.Name} is not carried (seed {seed})");
    }

    private static EquatableArray<Diagnostic> Again(EquatableArray<Diagnostic> findings)
    {
        var to = new ByteWriter();
        FindingCodec.Write(to, findings);
        var from = new ByteReader(to.Written.ToArray());
        var back = FindingCodec.Read(from);
        Assert.True(from.IsAtEnd);
        return back;
    }

    /// <summary>Lists as they lie one behind the other.</summary>
    private sealed class ListsInMemory(byte[] bytes) : IListStore
    {
        public EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read)
        {
            var from = new ByteReader(bytes.AsMemory((int)place.Offset, place.Length));
            Assert.Equal(place.Check, Checksum.Of(bytes.AsSpan((int)place.Offset, place.Length)));
            var list = read(from);
            Assert.True(from.IsAtEnd);
            return list;
        }

        public int ReadRaw(long offset, Span<byte> room)
        {
            var count = Math.Min(room.Length, bytes.Length - (int)offset);
            bytes.AsSpan((int)offset, count).CopyTo(room);
            return count;
        }
    }

    private static WordTable Again(WordTable words)
    {
        var to = new ByteWriter();
        words.Write(to);
        return WordTable.Read(new ByteReader(to.Written.ToArray()));
    }
}
