using System.Runtime.InteropServices;

namespace ArticleSite.Core.Render.Search;

/// <summary>
/// Puts the words of new and changed articles among those that are as they were. A shard in which nothing changes is taken over whole; a
/// line in which nothing changes, as its bytes.
/// </summary>
internal sealed class TermMerge
{
    private readonly int[] _numbers;
    private readonly GatheredTerms _added;
    private readonly TermShardWriter _shards = new();
    private readonly List<Posting> _postings = [];
    private readonly bool _isMoved;
    private int _next; // of the words that are added

    private TermMerge(int[] numbers, GatheredTerms added)
    {
        (_numbers, _added) = (numbers, added);
        for (var i = 0; i < numbers.Length; i++) _isMoved |= numbers[i] >= 0 && numbers[i] != i;
    }

    /// <summary>The shards of all words.</summary>
    /// <param name="before">The shards of the articles before.</param>
    /// <param name="numbers">For each of these articles its number now; -1 where it is not there, or another by now.</param>
    /// <param name="added">The words of articles that are none of them.</param>
    public static List<TermShard> Merge(IReadOnlyList<TermShard> before, int[] numbers, GatheredTerms added)
    {
        var merge = new TermMerge(numbers, added);
        for (var i = 0; i < before.Count; i++) merge.Take(before[i], isLast: i == before.Count - 1);
        for (; merge._next < added.Count; merge._next++) merge._shards.Add(added.Word(merge._next), added.Of(merge._next));
        return merge._shards.Finish();
    }

    private void Take(TermShard shard, bool isLast)
    {
        if (!_isMoved && _shards.IsAtEnd && IsAsItWas(shard, out var next) && (!isLast || next == _added.Count)) // the last ends because no word follows
        {
            _next = next;
            _shards.Add(shard);
            return;
        }

        foreach (var line in shard.InLines()) Take(line);
    }

    /// <summary>True when changed articles have the words of a shard as they had them.</summary>
    private bool IsAsItWas(TermShard shard, out int next)
    {
        next = _next;
        foreach (var line in shard.InLines())
        {
            var order = OrderOf(next, line.Word);
            if (order < 0 || !IsAsItWas(line.Postings, order == 0 ? _added.Of(next++) : [])) return false;
        }

        return true;
    }

    private bool IsAsItWas(PostingReader before, ReadOnlySpan<Posting> now)
    {
        var same = 0;
        foreach (var posting in before)
        {
            if (_numbers[posting.Article] >= 0) continue;
            if (same == now.Length || now[same] != posting) return false;
            same++;
        }

        return same == now.Length;
    }

    private void Take(TermLine line)
    {
        var word = line.Word;
        int order;
        for (; (order = OrderOf(_next, word)) < 0; _next++) _shards.Add(_added.Word(_next), _added.Of(_next));
        if (order > 0 && !_isMoved && IsAsItWas(line.Postings, []))
        {
            _shards.Add(line);
            return;
        }

        _postings.Clear();
        foreach (var posting in line.Postings)
            if (_numbers[posting.Article] is >= 0 and var number) _postings.Add(new Posting(number, posting.Weight));
        if (order == 0) _postings.AddRange(_added.Of(_next++));
        var postings = CollectionsMarshal.AsSpan(_postings);
        Order(postings);
        if (postings.Length > 0) _shards.Add(word, postings);
    }

    /// <summary>Whether a word that is added comes before another; behind all of them where there is none.</summary>
    private int OrderOf(int added, ReadOnlySpan<byte> word) => added == _added.Count ? 1 : _added.Word(added).SequenceCompareTo(word);

    /// <summary>Puts articles into the order of their numbers, in which nearly all stand already.</summary>
    private static void Order(Span<Posting> postings)
    {
        for (var i = 1; i < postings.Length; i++)
        {
            var posting = postings[i];
            var at = i;
            for (; at > 0 && postings[at - 1].Article > posting.Article; at--) postings[at] = postings[at - 1];
            postings[at] = posting;
        }
    }
}
