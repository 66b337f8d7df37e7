using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// Makes changes to a file's bytes where its text says: everything outside the changes stays byte for byte, a byte order mark
/// and line ends of every kind included.
/// </summary>
public static class FileEdits
{
    /// <summary>The changed bytes; null when the bytes are not exactly the text (not UTF-8) or a change would cut a character in two.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">The same, decoded; offsets count in it.</param>
    /// <param name="edits">In order, without overlap. A line feed in what comes is written as the file ends its lines.</param>
    public static byte[]? Apply(ReadOnlySpan<byte> bytes, string text, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        if (Encoding.UTF8.GetByteCount(text) != bytes.Length || !System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        var lineEnd = LineEndOf(text);
        using var changed = new MemoryStream(bytes.Length);
        var (at, byteAt) = (0, 0);
        foreach (var edit in edits)
        {
            if (edit.Span.Start < at || edit.Span.End > text.Length || IsInside(text, edit.Span.Start) || IsInside(text, edit.Span.End)) return null;
            var start = byteAt + Encoding.UTF8.GetByteCount(text.AsSpan(at, edit.Span.Start - at));
            changed.Write(bytes[byteAt..start]);
            changed.Write(Encoding.UTF8.GetBytes(lineEnd == "\n" ? edit.Replacement : edit.Replacement.ReplaceLineEndings(lineEnd)));
            byteAt = start + Encoding.UTF8.GetByteCount(text.AsSpan(edit.Span.Start, edit.Span.Length));
            at = edit.Span.End;
        }

        changed.Write(bytes[byteAt..]);
        return changed.ToArray();
    }

    /// <summary>How the file ends its first line; a line feed where it has only one.</summary>
    private static string LineEndOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        if (first < 0 || text[first] == '\n') return "\n";
        return first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }

    private static bool IsInside(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
