using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Changes to a file's bytes, there and back: whatever is not changed stays as it is, line ends and all.</summary>
public static class ExtractBytes
{
    /// <summary>The SHA-256 of some bytes as the journal writes it.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => FileHash.Of(content).ToString();

    /// <summary>Changes of a text as changes of its bytes in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">In order, without overlap.</param>
    public static IReadOnlyList<ExtractedEdit> Of(string text, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        List<ExtractedEdit> found = new(edits.Count);
        var (at, bytes) = (0, 0);
        foreach (var edit in edits)
        {
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(at, edit.Span.Start - at));
            at = edit.Span.Start;
            found.Add(new ExtractedEdit(bytes, text.Substring(at, edit.Span.Length), edit.Replacement));
        }

        return found;
    }

    /// <summary>The bytes after the changes.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> before, IReadOnlyList<ExtractedEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        using var after = new MemoryStream(before.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            after.Write(before[at..edit.At]);
            after.Write(Encoding.UTF8.GetBytes(edit.Put));
            at = edit.At + Encoding.UTF8.GetByteCount(edit.Removed);
        }

        after.Write(before[at..]);
        return after.ToArray();
    }

    /// <summary>The bytes before the changes; null when they were never made to these bytes.</summary>
    public static byte[]? Undo(ReadOnlySpan<byte> after, IReadOnlyList<ExtractedEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        using var before = new MemoryStream(after.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            var kept = edit.At - (int)before.Length;
            if (kept < 0 || kept > after.Length - at) return null;
            before.Write(after.Slice(at, kept));
            at += kept;
            var put = Encoding.UTF8.GetBytes(edit.Put);
            if (!after[at..].StartsWith(put)) return null;
            at += put.Length;
            before.Write(Encoding.UTF8.GetBytes(edit.Removed));
        }

        before.Write(after[at..]);
        return before.ToArray();
    }
}
