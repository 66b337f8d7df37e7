using System.Buffers;

namespace ArticleSite.Core.Render.Search;

/// <summary>A line of the index: a word, a blank and its articles, each as the distance from the one before (base 36) and a letter for the weight.</summary>
/// <param name="bytes">The line with its end.</param>
internal readonly ref struct TermLine(ReadOnlySpan<byte> bytes)
{
    /// <summary>Of a word that more articles have, those that have it most are found under it.</summary>
    public const int MostPostings = 1500;

    /// <summary>A posting has a digit and a letter: a shorter line cannot have too many.</summary>
    private const int ShortestLong = 2 * MostPostings;

    /// <summary>The line with its end.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The word.</summary>
    public ReadOnlySpan<byte> Word => Bytes[..Bytes.IndexOf((byte)' ')];

    /// <summary>Its articles.</summary>
    public PostingReader Postings => new(Bytes[(Bytes.IndexOf((byte)' ') + 1)..^1]);

    /// <summary>The first line of some.</summary>
    public static TermLine FirstOf(ReadOnlySpan<byte> lines) => new(lines[..(lines.IndexOf((byte)'\n') + 1)]);

    /// <summary>Writes a line.</summary>
    public static void Write(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> word, ReadOnlySpan<Posting> postings)
    {
        to.Write(word);
        to.Write(" "u8);
        var last = -1;
        foreach (var posting in postings)
        {
            Base36.Write(to, (uint)(posting.Article - last - 1));
            to.Write([(byte)('A' + posting.Weight - 1)]);
            last = posting.Article;
        }

        to.Write("\n"u8);
    }

    /// <summary>The line as searchers get it; null where it is the same.</summary>
    public byte[]? Shortened()
    {
        if (Bytes.Length < ShortestLong) return null;
        List<Posting> postings = new(Bytes.Length / 2);
        foreach (var posting in Postings) postings.Add(posting);
        if (postings.Count <= MostPostings) return null;
        var line = new ArrayBufferWriter<byte>(Bytes.Length);
        Write(line, Word, Heaviest(postings));
        return line.WrittenSpan.ToArray();
    }

    /// <summary>Those of the greatest weights; of equal ones the newest.</summary>
    private static Posting[] Heaviest(List<Posting> postings)
    {
        Span<int> counts = stackalloc int[SearchEntry.Heaviest + 1];
        foreach (var posting in postings) counts[posting.Weight]++;
        var (least, room) = (SearchEntry.Heaviest, MostPostings);
        for (; counts[least] <= room; least--) room -= counts[least];
        var kept = new Posting[MostPostings];
        var at = kept.Length;
        for (var i = postings.Count - 1; i >= 0; i--)
            if (postings[i].Weight > least || (postings[i].Weight == least && room-- > 0)) kept[--at] = postings[i];
        return kept;
    }
}

/// <summary>Reads the articles of a line one after the other.</summary>
/// <param name="bytes">As they are written.</param>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _article = -1;

    /// <summary>The one that was read last.</summary>
    public Posting Current { get; private set; }

    /// <summary>Itself.</summary>
    public readonly PostingReader GetEnumerator() => this;

    /// <summary>Reads the next; false behind the last.</summary>
    public bool MoveNext()
    {
        var distance = 0;
        for (; _at < _bytes.Length; _at++)
        {
            var letter = _bytes[_at];
            if (letter is >= (byte)'A' and <= (byte)'Z')
            {
                _article += distance + 1;
                Current = new Posting(_article, letter - 'A' + 1);
                _at++;
                return true;
            }

            distance = (distance * 36) + (letter <= '9' ? letter - '0' : letter - 'a' + 10);
        }

        return false;
    }
}
