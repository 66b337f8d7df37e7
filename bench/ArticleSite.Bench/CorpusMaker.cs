using System.Globalization;
using System.Text;

namespace ArticleSite.Bench;

/// <summary>
/// Makes a folder of any number of articles out of real ones, for measuring growth. Each article of the result is a real one in which
/// about a third of the kinds of words are other words, everywhere the same one for the same; markup, links, ads and dates stay. Half of
/// the new words belong to the topic of the article, of which there are as many as articles to the power of 0.7; the other half
/// are drawn so that rare ones are ever more (a tail of 0.75): the vocabulary grows as that of real texts does, some 150,000 words for
/// 32,000 articles. One article in ten is a near-copy of the one before, at any size, so that there are twins to be found.
/// The same folder gives the same articles, and the first thousand of many are those of a thousand.
/// </summary>
internal sealed class CorpusMaker
{
    private const double ShareChanged = 0.35;
    private const double ShareChangedInTwin = 0.005;
    private const double Tail = 0.75;
    private const double Head = 60;
    private const double TopicGrowth = 0.7;
    private const int WordsOfTopic = 40;
    private const int ShortestChanged = 4;

    private readonly ulong _article;
    private readonly int _topic;
    private readonly ulong? _twin;

    private CorpusMaker(int number)
    {
        var isTwin = number > 0 && Mix(7, (ulong)number) % 10 == 0;
        var original = isTwin ? number - 1 : number;
        _article = Mix(1, (ulong)original);
        _topic = (int)(Uniform(Mix(2, (ulong)original)) * Math.Pow(original + 1, TopicGrowth));
        _twin = isTwin ? Mix(3, (ulong)number) : null;
    }

    /// <summary>Writes articles.</summary>
    /// <param name="posts">The folder of the real ones.</param>
    /// <param name="count">How many to write.</param>
    /// <param name="target">Where to; made new.</param>
    public static void Write(string posts, int count, string target)
    {
        var sources = Directory.GetFiles(posts, "*.md").Order(StringComparer.Ordinal).ToArray();
        // real folders hold families side by side: taken in a fixed mixture, a part is like the whole
        Array.Sort(Array.ConvertAll(sources, path => Mix(5, Hash(Path.GetFileName(path)))), sources);
        Directory.CreateDirectory(target);
        Parallel.For(0, count, number =>
        {
            var maker = new CorpusMaker(number);
            var source = maker._twin is null ? number : number - 1;
            var text = File.ReadAllText(sources[source % sources.Length]);
            File.WriteAllText(Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"a{number:00000}.md")), maker.Change(text));
        });
    }

    private string Change(string text)
    {
        var result = new StringBuilder(text.Length + 256);
        var (isHead, isCode) = (false, false);
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst) result.Append('\n');
            if (line.StartsWith("---", StringComparison.Ordinal) && (isFirst || isHead)) isHead = isFirst;
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            isFirst = false;
            if (isHead && line.StartsWith("slug:", StringComparison.Ordinal)) continue;
            if (isHead && line.StartsWith("title: ", StringComparison.Ordinal)) result.Append("title: ").Append(ChangeLine(line["title: ".Length..]));
            else if (isHead || isCode || line.StartsWith('<') || line.StartsWith('|')) result.Append(line);
            else result.Append(ChangeLine(line));
        }

        return result.ToString();
    }

    /// <summary>Words outside of tags, addresses and escapes.</summary>
    private string ChangeLine(string line)
    {
        var result = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length;)
        {
            var end = line[i] switch
            {
                '<' => line.IndexOf('>', i),
                '(' when i > 0 && line[i - 1] == ']' => line.IndexOf(')', i),
                '&' or '\\' or '{' => i,
                _ => -1,
            };
            if (end >= i)
            {
                result.Append(line, i, end + 1 - i);
                i = end + 1;
                continue;
            }

            var start = i;
            while (i < line.Length && char.IsAsciiLetter(line[i])) i++;
            if (i == start) result.Append(line[i++]);
            else if (i < line.Length && (line[i] is '.' or ':' or '/' or '@' or '_' && i + 1 < line.Length && line[i + 1] != ' ')) result.Append(line, start, i - start);
            else result.Append(ChangeWord(line.AsSpan(start, i - start)));
        }

        return result.ToString();
    }

    private string ChangeWord(ReadOnlySpan<char> word)
    {
        var written = word.ToString();
        if (word.Length < ShortestChanged) return written;
        var folded = Hash(written.ToLowerInvariant());
        var draw = Mix(_article, folded);
        if (_twin is { } twin && Uniform(Mix(twin, folded)) < ShareChangedInTwin) draw = Mix(twin, draw) & ~0xFFul; // changed whatever it was
        else if (Uniform(draw) >= ShareChanged) return written;
        var changed = WordOf(Uniform(Mix(11, draw)) < 0.5 ? OfTopic(Mix(12, draw)) : Rank(Mix(13, draw)));
        return char.IsAsciiLetterUpper(written[0]) ? char.ToUpperInvariant(changed[0]) + changed[1..] : changed;
    }

    private long OfTopic(ulong draw) => Rank(Mix((ulong)_topic, draw % WordsOfTopic));

    /// <summary>Zipf's law as Mandelbrot wrote it: the first sixty or so are about as frequent.</summary>
    private static long Rank(ulong draw) => (long)Math.Min(1e9, Head * (Math.Pow(Uniform(draw), -1 / Tail) - 1));

    /// <summary>A word of two and more syllables, another for each rank.</summary>
    private static string WordOf(long rank)
    {
        const string consonants = "bcdfghjklmnprstvwxyz";
        const string vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank + 100; rest > 0; rest /= 100) word.Append(consonants[(int)(rest % 100 / 5)]).Append(vowels[(int)(rest % 5)]);
        return word.ToString();
    }

    private static double Uniform(ulong bits) => ((bits >> 11) + 1) / (double)(1ul << 53);

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211ul;
        return hash;
    }

    private static ulong Mix(ulong seed, ulong number)
    {
        var mixed = (seed + 1) * 0x9E3779B97F4A7C15ul ^ number;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ul;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBul;
        return mixed ^ (mixed >> 31);
    }
}
