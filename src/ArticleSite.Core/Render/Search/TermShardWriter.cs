using System.Buffers;
using System.Text;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Render.Search;

/// <summary>Divides the lines of the index into shards. Where one ends depends on its lines alone: behind the end of a shard that was there before, all go on as they did.</summary>
internal sealed class TermShardWriter
{
    /// <summary>A shard of terms has at least so many bytes.</summary>
    private const int ShortestShard = 4 * 1024;

    /// <summary>It ends at the first line behind so many bytes at last.</summary>
    private const int LongestShard = 12 * 1024;

    /// <summary>Between the two it ends at one in so many terms, told by the term itself: a new term does not move the ends of all shards behind it.</summary>
    private const uint EndsAtOneIn = 64;

    private readonly List<TermShard> _shards = [];
    private readonly ArrayBufferWriter<byte> _lines = new(LongestShard * 2);
    private int _published;

    /// <summary>True where a shard has ended and the next has not begun.</summary>
    public bool IsAtEnd => _lines.WrittenCount == 0;

    /// <summary>Adds a whole shard, where another has ended.</summary>
    public void Add(TermShard shard) => _shards.Add(shard);

    /// <summary>Adds a line as it is.</summary>
    public void Add(TermLine line)
    {
        _lines.Write(line.Bytes);
        EndLine(line);
    }

    /// <summary>Adds a word with its articles.</summary>
    public void Add(ReadOnlySpan<byte> word, ReadOnlySpan<Posting> postings)
    {
        var start = _lines.WrittenCount;
        TermLine.Write(_lines, word, postings);
        EndLine(new TermLine(_lines.WrittenSpan[start..]));
    }

    /// <summary>All shards.</summary>
    public List<TermShard> Finish()
    {
        if (!IsAtEnd) End();
        return _shards;
    }

    private void EndLine(TermLine line)
    {
        _published += line.Shortened()?.Length ?? line.Bytes.Length;
        if (_published >= LongestShard || (_published >= ShortestShard && WordReader.HashOf(Encoding.UTF8.GetString(line.Word)) % EndsAtOneIn == 0)) End();
    }

    private void End()
    {
        _shards.Add(TermShard.Of(_lines.WrittenSpan.ToArray()));
        _lines.ResetWrittenCount();
        _published = 0;
    }
}
