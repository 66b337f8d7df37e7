using System.Numerics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// A sketch of a text's runs of five words: how many of two sketches' cells agree estimates how many of the two texts' runs
/// are the same (Jaccard). One-permutation MinHash (Li, Owen, Zhang, 2012); empty cells are filled from the next full one
/// (Shrivastava and Li, 2014).
/// </summary>
/// <param name="Cells">One minimum each; none for a text of too few words.</param>
public sealed record TextSketch(EquatableArray<uint> Cells)
{
    /// <summary>Cells of a sketch.</summary>
    public const int Size = 128;

    /// <summary>Words of a run.</summary>
    public const int RunLength = 5;

    /// <summary>Texts of fewer words get no sketch: stubs are alike without being copies.</summary>
    public const int FewestWords = 30;

    private const ulong Start = 0x9E3779B97F4A7C15;

    /// <summary>That of a text of too few words.</summary>
    public static TextSketch Empty { get; } = new([]);

    /// <summary>The sketch of a text.</summary>
    /// <param name="words">A hash of each word.</param>
    public static TextSketch Of(ReadOnlySpan<uint> words)
    {
        if (words.Length < FewestWords) return Empty;
        Span<uint> cells = stackalloc uint[Size];
        cells.Fill(uint.MaxValue);
        for (; words.Length >= RunLength; words = words[1..])
        {
            var run = RunOf(words[0], words[1], words[2], words[3], words[4]);
            ref var cell = ref cells[(int)(run >> 57)];
            var less = (long)(uint)run - cell;
            cell += (uint)(less & (less >> 63)); // the lesser of both: which one it is, no processor guesses
        }

        Fill(cells);
        return new TextSketch(EquatableArray.Create<uint>(cells));
    }

    /// <summary>The share of cells that agree.</summary>
    public double Resemblance(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Cells.IsEmpty || other.Cells.IsEmpty ? 0 : Resemblance(Cells.AsSpan(), other.Cells.AsSpan());
    }

    /// <summary>The share of cells that agree.</summary>
    /// <param name="left">The cells of a sketch.</param>
    /// <param name="right">Those of another.</param>
    internal static double Resemblance(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var same = 0;
        for (var i = 0; i < Size; i++)
            if (left[i] == right[i]) same++;
        return (double)same / Size;
    }

    /// <summary>A hash of all words in their order: texts that have the same are the same. Not for secrets.</summary>
    /// <param name="words">A hash of each word.</param>
    internal static ulong PrintOf(ReadOnlySpan<uint> words)
    {
        var print = Start ^ (uint)words.Length;
        foreach (var word in words) print = Mix(print, word);
        return Finish(print);
    }

    /// <summary>The distinct runs of a text, sorted.</summary>
    /// <param name="words">A hash of each word.</param>
    public static ulong[] RunsOf(ReadOnlySpan<uint> words)
    {
        var runs = new ulong[CountRuns(words.Length)];
        for (var i = 0; i < runs.Length; i++) runs[i] = RunAt(words, i);
        Array.Sort(runs);
        var count = 0;
        foreach (var run in runs)
            if (count == 0 || runs[count - 1] != run) runs[count++] = run;
        return runs[..count];
    }

    /// <summary>The share of two texts' runs that both have (Jaccard).</summary>
    public static double Jaccard(ulong[] left, ulong[] right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (i, j, both) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j]) (i, j, both) = (i + 1, j + 1, both + 1);
            else if (left[i] < right[j]) i++;
            else j++;
        }

        var all = left.Length + right.Length - both;
        return all == 0 ? 0 : (double)both / all;
    }

    /// <summary>A text shorter than a run is one run.</summary>
    private static int CountRuns(int words) => words == 0 ? 0 : Math.Max(1, words - RunLength + 1);

    private static ulong RunAt(ReadOnlySpan<uint> words, int start)
    {
        var hash = Start;
        foreach (var word in words[start..Math.Min(words.Length, start + RunLength)]) hash = Mix(hash, word);
        return Finish(hash);
    }

    /// <summary>The same of a whole run, without a loop.</summary>
    private static ulong RunOf(uint first, uint second, uint third, uint fourth, uint fifth) => Finish(Mix(Mix(Mix(Mix(Mix(Start, first), second), third), fourth), fifth));

    private static ulong Mix(ulong hash, uint word) => BitOperations.RotateLeft((hash ^ word) * 0xBF58476D1CE4E5B9ul, 29);

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0x94D049BB133111EBul;
        return hash ^ (hash >> 29);
    }

    private static void Fill(Span<uint> cells)
    {
        Span<uint> full = stackalloc uint[Size];
        cells.CopyTo(full);
        for (var i = 0; i < Size; i++)
        {
            for (var step = 1u; cells[i] == uint.MaxValue && step < Size; step++)
                if (full[(int)((i + step) % Size)] is var next && next != uint.MaxValue) cells[i] = next + step * 0x85EBCA6Bu;
        }
    }
}
