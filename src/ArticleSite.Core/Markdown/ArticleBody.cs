using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// An article's text as HTML and what was seen on the way. What few steps ask for may lie in the cache and is then read each time it is
/// asked for: who asks in a loop asks once before it.
/// </summary>
public sealed record ArticleBody
{
    /// <summary>The body: balanced and well nested, so that nothing in it can break the page around it.</summary>
    public required string Html
    {
        get => Stored.Text;
        init => Stored = value is "" ? StoredText.Empty : new StoredText(value);
    }

    /// <summary>Where <see cref="Html"/> lies: in memory, or in the cache until a page asks for it.</summary>
    internal StoredText Stored { get; init; } = StoredText.Empty;

    /// <summary>The author's Markdown without ads, with LF line ends; empty where no output wants it.</summary>
    public StoredText Markdown { get; init; } = StoredText.Empty;

    /// <summary>In document order; the one that repeats the title is not among them.</summary>
    public EquatableArray<Heading> Headings
    {
        get => StoredHeadings.Items;
        init => StoredHeadings = new(value);
    }

    /// <summary>Where <see cref="Headings"/> lie.</summary>
    internal StoredList<Heading> StoredHeadings { get; init; } = StoredList<Heading>.Empty;

    /// <summary>Every link with a target, in document order.</summary>
    public EquatableArray<Link> Links { get; init; } = [];

    /// <summary>Every image, in document order.</summary>
    public EquatableArray<Image> Images
    {
        get => StoredImages.Items;
        init => (StoredImages, ImagesPrint) = (new(value), PrintOf(value));
    }

    /// <summary>Tells the addresses of <see cref="Images"/> from others without reading them.</summary>
    internal ulong ImagesPrint { get; init; }

    /// <summary>Where <see cref="Images"/> lie.</summary>
    internal StoredList<Image> StoredImages { get; init; } = StoredList<Image>.Empty;

    /// <summary>Every id (and <c>a name</c>) a fragment can point to, sorted by code unit.</summary>
    public EquatableArray<string> Anchors
    {
        get => StoredAnchors.Items;
        init => StoredAnchors = new(value);
    }

    /// <summary>Where <see cref="Anchors"/> lie.</summary>
    internal StoredList<string> StoredAnchors { get; init; } = StoredList<string>.Empty;

    /// <summary>Words a reader sees: runs of letters and digits.</summary>
    public int WordCount { get; init; }

    /// <summary>The plain text of the first paragraphs, at most 300 characters, cut between words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The plain text before the comment <c>&lt;!-- more --&gt;</c>, at most 2,000 characters; empty without one.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>The words that tell what the text is about, with how often each occurs; sorted by number.</summary>
    public EquatableArray<TermCount> Terms
    {
        get => StoredTerms.Items;
        init => StoredTerms = new(value);
    }

    /// <summary>Where <see cref="Terms"/> lie.</summary>
    internal StoredList<TermCount> StoredTerms { get; init; } = StoredList<TermCount>.Empty;

    /// <summary>Of <see cref="Terms"/> those that occur most often, in letters, for readers who search; most frequent first.</summary>
    public EquatableArray<SaidWord> Said
    {
        get => StoredSaid.Items;
        init => StoredSaid = new(value);
    }

    /// <summary>Where <see cref="Said"/> lies.</summary>
    internal StoredList<SaidWord> StoredSaid { get; init; } = StoredList<SaidWord>.Empty;

    /// <summary>A hash of each word in the order of the text; what is the same twice, or names another article, is found with it.</summary>
    public EquatableArray<uint> Words
    {
        get => StoredWords.Items;
        init => (StoredWords, WordsPrint) = (new(value), TextSketch.PrintOf(value.AsSpan()));
    }

    /// <summary>Tells <see cref="Words"/> from others without reading them.</summary>
    internal ulong WordsPrint { get; init; } = TextSketch.PrintOf([]);

    /// <summary>Where <see cref="Words"/> lie.</summary>
    internal StoredList<uint> StoredWords { get; init; } = StoredList<uint>.Empty;

    /// <summary>A sketch of the text by which near-duplicates find each other.</summary>
    public TextSketch Sketch
    {
        get => StoredSketch.Count == 0 ? TextSketch.Empty : new TextSketch(StoredSketch.Items);
        init => StoredSketch = new((value ?? TextSketch.Empty).Cells);
    }

    /// <summary>Where the cells of <see cref="Sketch"/> lie.</summary>
    internal StoredList<uint> StoredSketch { get; init; } = StoredList<uint>.Empty;

    /// <summary>Paid links that stay, in document order.</summary>
    public EquatableArray<PaidLink> PaidLinks { get; init; } = [];

    /// <summary>The places between top-level blocks, from the start to the end; empty when nothing is to be put in.</summary>
    public EquatableArray<BodyGap> Gaps { get; init; } = [];

    [ThreadStatic]
    private static ByteWriter? t_addresses;

    private static ulong PrintOf(EquatableArray<Image> images)
    {
        if (images.IsEmpty) return 0;
        var to = t_addresses ??= new ByteWriter(4 * 1024);
        to.Clear();
        foreach (var image in images) to.Text(image.Url);
        return Fingerprint.Of(to).High;
    }
}

/// <summary>A heading of the body.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Its id in the page.</param>
/// <param name="Text">Its words, without markup.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record Heading(int Level, string Id, string Text, TextSpan Span);

/// <summary>A link of the body.</summary>
/// <param name="Url">The target as written, entities and escapes decoded.</param>
/// <param name="Span">Where it stands in the file: the whole link where Markdown wrote it, else the HTML block around it.</param>
public sealed record Link(string Url, TextSpan Span)
{
    /// <summary>The target alone, where it stands in the file as it is; empty where it does not: in a reference, in an address that is its own text.</summary>
    public TextSpan Target { get; init; }

    /// <summary>The attribute that opens a new tab, with the blank before it; empty for none.</summary>
    public TextSpan Tab { get; init; }

    /// <summary>True for <c>www.example.com</c>: browsers look for a file of that name.</summary>
    public bool LacksScheme => Url.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its words, kept only where its target names a place in a page that the article does not have.</summary>
    public string Words { get; init; } = "";
}

/// <summary>An image of the body.</summary>
/// <param name="Url">Its address as written, entities and escapes decoded.</param>
/// <param name="Alt">Its text alternative; empty where none was written.</param>
/// <param name="Span">Where it stands in the file: the whole image where Markdown wrote it, else the HTML block around it.</param>
public sealed record Image(string Url, string Alt, TextSpan Span)
{
    /// <summary>True where the author wrote HTML, which can say more of a picture than Markdown.</summary>
    public bool IsHtml { get; init; }

    /// <summary>True where a text alternative was written, be it an empty one; Markdown has no other way.</summary>
    public bool HasAlt { get; init; } = true;

    /// <summary>True for an HTML image that says how wide and how high it is.</summary>
    public bool HasSize { get; init; }
}

/// <summary>How often a term occurs in an article.</summary>
/// <param name="Word">The number of the word, folded to lower case: a hash, the same in every run. Of two words of one number, a pair in many thousand, the ranking sees one.</param>
/// <param name="Count">Occurrences, weighted by where they stand, in units of one <see cref="Scale"/>th.</param>
public readonly record struct TermCount(uint Word, int Count)
{
    /// <summary>What one occurrence in a paragraph counts.</summary>
    public const int Scale = 10;
}

/// <summary>A word that an article says often.</summary>
/// <param name="Word">Folded to lower case.</param>
/// <param name="Count">As in <see cref="TermCount"/>.</param>
public readonly record struct SaidWord(string Word, int Count);
