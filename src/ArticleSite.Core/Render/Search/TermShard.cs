using System.Buffers;
using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>Some words of the index that stand one behind the other. After an edit most are what they were: the same object.</summary>
/// <param name="Lines">A line for each word, with all of its articles.</param>
/// <param name="Print">That of <see cref="Published"/>.</param>
internal sealed record TermShard(ReadOnlyMemory<byte> Lines, Fingerprint Print)
{
    /// <summary>The first word.</summary>
    public string First => Encoding.UTF8.GetString(TermLine.FirstOf(Lines.Span).Word);

    /// <summary>Its lines one after the other.</summary>
    public TermLines InLines() => new(Lines.Span);

    /// <summary>A shard of some lines.</summary>
    public static TermShard Of(ReadOnlyMemory<byte> lines) => new(lines, Fingerprint.Of(Shortened(lines).Span));

    /// <summary>The lines as searchers get them: of a word that very many articles have, not all.</summary>
    public ReadOnlyMemory<byte> Published() => Shortened(Lines);

    private static ReadOnlyMemory<byte> Shortened(ReadOnlyMemory<byte> lines)
    {
        ArrayBufferWriter<byte>? shortened = null;
        var before = 0; // bytes of the lines that have been read
        foreach (var line in new TermLines(lines.Span))
        {
            if (line.Shortened() is { } shorter)
            {
                if (shortened is null)
                {
                    shortened = new ArrayBufferWriter<byte>(lines.Length);
                    shortened.Write(lines.Span[..before]);
                }

                shortened.Write(shorter);
            }
            else
            {
                shortened?.Write(line.Bytes);
            }

            before += line.Bytes.Length;
        }

        return shortened?.WrittenMemory ?? lines;
    }
}
