using System.Buffers;
using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Policy;

namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// The last look at a page, in one pass over its bytes: blanks that nobody sees go, style sheets and scripts get the names
/// that carry their hash, and what the page loads becomes its Content-Security-Policy. It keeps every word, tag and attribute.
/// </summary>
/// <param name="rules">Which of the three are wanted.</param>
/// <param name="assets">The names with hashes, and what style sheets load.</param>
internal sealed class PageFinisher(OutputRules rules, SiteAssets assets)
{
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];
    private readonly SourceNames _names = new();

    /// <summary>Writes the finished page.</summary>
    public void Finish(ReadOnlySpan<byte> page, IBufferWriter<byte> output)
    {
        if (!rules.IsMinified && !rules.HasContentPolicy && assets.Names.IsEmpty)
        {
            output.Write(page);
            return;
        }

        if (!_buffers.TryTake(out var finished)) finished = new ArrayBufferWriter<byte>(64 * 1024);
        finished.ResetWrittenCount();
        Write(page, finished, output);
        _buffers.Add(finished);
    }

    private void Write(ReadOnlySpan<byte> page, ArrayBufferWriter<byte> finished, IBufferWriter<byte> output)
    {
        var uses = rules.HasContentPolicy ? new PageUses(_names) : null;
        var pass = new PagePass(page, finished, rules.IsMinified, assets.Names, uses);
        pass.Run();
        if (uses is null || pass.PolicyPlace is not { } place)
        {
            output.Write(finished.WrittenSpan);
            return;
        }

        uses.AddAll(assets.Styles);
        output.Write(finished.WrittenSpan[..place]);
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\""u8);
        uses.WriteTo(output);
        output.Write("\">"u8);
        output.Write(finished.WrittenSpan[place..]);
    }
}
