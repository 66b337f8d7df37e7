using System.Net;
using System.Runtime.InteropServices;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Reads the finished HTML as a reader would: how many words, the first of them, and which of them tell what it is about.
/// One pass over balanced HTML; script and style are not read.
/// </summary>
internal sealed class BodyText
{
    private const int LongestSummary = 300;
    private const int LongestExcerpt = 2000;

    /// <summary>Longer words are left out.</summary>
    public const int LongestWord = 40;
    private const int MostTerms = 400;
    private const int MostSaid = 24;
    private const string LabelTag = $" class=\"{PaidLinks.LabelClass}\">";

    private readonly PlainText _summary = new(LongestSummary);
    private readonly WordCounts _counts;
    private readonly StopWords _stopWords;
    private readonly IReadOnlySet<uint>? _wanted;
    private readonly Dictionary<uint, string> _names = [];
    private PlainText? _excerpt;

    private BodyText(string language, IReadOnlySet<uint>? wanted, WordCounts counts) => (_stopWords, _wanted, _counts) = (StopWords.Of(language), wanted, counts);

    public int WordCount { get; private set; }

    public string Summary => _summary.ToString();

    /// <summary>The paragraphs and lists before the mark; empty without one.</summary>
    public string Excerpt => _excerpt?.ToString() ?? "";

    public EquatableArray<TermCount> Terms { get; private set; } = [];

    /// <summary>The most frequent of them, in letters.</summary>
    public EquatableArray<SaidWord> Said { get; private set; } = [];

    /// <summary>The hash of every word in its order, stop words too.</summary>
    public EquatableArray<uint> Words { get; private set; } = [];

    /// <summary>How the words of an article are written that its terms only number.</summary>
    /// <param name="html">The body.</param>
    /// <param name="head">What its head says.</param>
    /// <param name="wanted">The numbers of the words.</param>
    public static IReadOnlyDictionary<uint, string> Names(string html, FrontMatter head, IReadOnlySet<uint> wanted) =>
        Read("", wanted, html, head, new RelatedRules())._names;

    public static BodyText Read(ReadOnlySpan<char> html, FrontMatter head, RelatedRules rules, string language) => Read(language, null, html, head, rules);

    private static BodyText Read(string language, IReadOnlySet<uint>? wanted, ReadOnlySpan<char> html, FrontMatter head, RelatedRules rules)
    {
        using var counts = WordCounts.Borrow();
        var text = new BodyText(language, wanted, counts);
        text.Count(head.Title.Value, Scaled(rules.TitleWeight));
        if (head.Description is { } description) text.Count(description.Value, Scaled(rules.DescriptionWeight));
        foreach (var keyword in head.Keywords) text.Count(keyword.Value, Scaled(rules.DescriptionWeight));
        text.WordCount = 0; // so far nothing was of the body
        counts.Order.Clear();
        text.ReadHtml(html, Scaled(rules.HeadingWeight), Scaled(rules.CodeWeight));
        counts.Rank();
        var ranked = counts.Ranked;
        text.Terms = MostFrequent(counts);
        text.Words = EquatableArray.Create<uint>(CollectionsMarshal.AsSpan(counts.Order));
        text.Said = text.SaidMost(ranked[..Math.Min(ranked.Length, MostSaid)]);
        return text;
    }

    private EquatableArray<SaidWord> SaidMost(ReadOnlySpan<ulong> ranked)
    {
        var said = new SaidWord[ranked.Length];
        for (var i = 0; i < said.Length; i++)
        {
            var term = WordCounts.Unranked(ranked[i]);
            said[i] = new SaidWord(_counts.Letters(term.Word), term.Count);
        }

        return EquatableArray.TakeOver(said);
    }

    private static int Scaled(double weight) => (int)Math.Round(weight * TermCount.Scale);

    /// <summary>By word, so that those of two articles are compared in one pass.</summary>
    private static EquatableArray<TermCount> MostFrequent(WordCounts counts)
    {
        var ranked = counts.Ranked;
        var terms = new TermCount[Math.Min(ranked.Length, MostTerms)];
        var count = 0;
        foreach (var term in counts.ByNumber)
            if (term <= ranked[terms.Length - 1]) terms[count++] = WordCounts.Unranked(term);
        return EquatableArray.TakeOver(terms);
    }

    private void ReadHtml(ReadOnlySpan<char> html, int headingWeight, int codeWeight)
    {
        var weight = TermCount.Scale;
        var (paragraphs, items, isCode) = (0, 0, false);
        if (html.Contains(MoreMark.Tag, StringComparison.Ordinal)) _excerpt = new PlainText(LongestExcerpt);
        while (!html.IsEmpty)
        {
            var open = html.IndexOf('<');
            var run = open < 0 ? html : html[..open];
            if (!run.IsEmpty) ReadRun(run, weight, paragraphs > 0, paragraphs + items > 0 && !isCode);
            if (open < 0) return;
            html = html[open..];
            var name = NameOf(html, out var isEnd);
            var afterName = name.Length + (isEnd ? 2 : 1);
            var close = afterName < html.Length && html[afterName] == '>' ? afterName + 1 : EndOfTag(html); // most tags have no attribute
            var tag = html[..close];
            html = html[close..];
            if (name is ['h' or 'H', >= '1' and <= '6']) weight = isEnd ? TermCount.Scale : headingWeight;
            if (name is "pre") (weight, isCode) = (isEnd ? TermCount.Scale : codeWeight, !isEnd);
            if (name is "p" && !tag.EndsWith(" class=\"markdown-alert-title\">")) Step(isEnd, ref paragraphs);
            if (name is "li") Step(isEnd, ref items);
            if (name is "br") AddBlank();
            if (tag.SequenceEqual(MoreMark.Tag)) _excerpt?.End();
            if (!isEnd && name is "span" && tag.EndsWith(LabelTag)) html = Skip(html, name);
            if (!isEnd && name is "script" or "style" || name is "a" && tag.Contains(" class=\"footnote-", StringComparison.Ordinal)) html = Skip(html, name);
        }
    }

    private void Step(bool isEnd, ref int depth)
    {
        depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
        AddBlank();
    }

    private void ReadRun(ReadOnlySpan<char> run, int weight, bool isParagraph, bool isExcerpt)
    {
        var text = run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run;
        Count(text, weight);
        if (isParagraph) _summary.Add(text);
        if (isExcerpt) _excerpt?.Add(text);
    }

    private void AddBlank()
    {
        _summary.AddBlank();
        _excerpt?.AddBlank();
    }

    private void Count(ReadOnlySpan<char> text, int weight)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var words = new WordReader(text);
        while (words.Next(folded, out var number))
        {
            WordCount++;
            if (words.Word.Length > LongestWord) continue;
            var word = folded[..words.Word.Length];
            _counts.Order.Add(number);
            if (_wanted is not null && _wanted.Contains(number)) _names.TryAdd(number, word.ToString());
            if (word.Length < 2 || weight == 0 || _stopWords.Contains(number, word)) continue;
            _counts.Add(number, word, weight);
        }
    }

    /// <summary>Just after the tag's <c>&gt;</c>; one inside a quoted value does not end it.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--")) return html.IndexOf("-->") is >= 0 and var end ? end + 3 : html.Length;
        for (var at = 1; at < html.Length; at++)
        {
            if (html[at..].IndexOfAny('>', '"', '\'') is not (>= 0 and var next)) break;
            at += next;
            if (html[at] == '>') return at + 1;
            if (html[(at + 1)..].IndexOf(html[at]) is not (>= 0 and var close)) break;
            at += close + 1;
        }

        return html.Length;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag, out bool isEnd)
    {
        isEnd = tag.Length > 1 && tag[1] == '/';
        var start = isEnd ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[Math.Min(start, tag.Length)..end];
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        var end = html.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : html[end..];
    }
}
