using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Turns a file's bytes into text and says what in them is not text. There is always a text: a reader can be shown the place.</summary>
public static class SourceDecoder
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Reads UTF-8; a byte order mark stays as U+FEFF.</summary>
    public static StageResult<SourceText> Decode(SourcePath path, ReadOnlySpan<byte> bytes) =>
        IsUtf16(path, bytes) ?? Look(new SourceText(path, Encoding.UTF8.GetString(bytes)), bytes);

    /// <summary>The same into memory that is used for file after file: the text is good until the next.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="memory">Where the text goes; a larger one where it has no room.</param>
    internal static StageResult<SourceText> Decode(SourcePath path, ReadOnlySpan<byte> bytes, ref char[] memory)
    {
        if (IsUtf16(path, bytes) is { } wide) return wide;
        if (memory.Length < bytes.Length) memory = GC.AllocateUninitializedArray<char>(bytes.Length); // no byte makes more than one
        return Look(new SourceText(path, memory, Encoding.UTF8.GetChars(bytes, memory)), bytes);
    }

    private static StageResult<SourceText>? IsUtf16(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || Utf16Of(bytes) is not { } utf16) return null;
        var wide = new SourceText(path, utf16.GetString(bytes));
        return new(wide, [Rules.IsUtf16(wide.At(new TextSpan(0, 1)))]);
    }

    private static StageResult<SourceText> Look(SourceText source, ReadOnlySpan<byte> bytes)
    {
        var isValid = Utf8.IsValid(bytes);
        var control = source.AsSpan(0).IndexOfAny(s_controls);
        if (isValid && control < 0) return new(source, []);

        List<Diagnostic> findings = [];
        if (!isValid) findings.Add(NotUtf8(source, bytes));
        if (control >= 0)
        {
            var count = source.AsSpan(control).CountAny(s_controls);
            findings.Add(Rules.HasControlCharacters(source.At(new TextSpan(control, 1)), source[control], count));
        }

        return new(source, findings.ToEquatableArray());
    }

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => (bytes[0], bytes[1]) switch
    {
        (0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        (0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    private static Diagnostic NotUtf8(SourceText source, ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[source.Length], out _, out var first, replaceInvalidSequences: false);
        // U+FFFD that the file has of its own is not one that decoding put there
        var bad = source.AsSpan(0).Count('\uFFFD') - bytes.Count("\uFFFD"u8);
        return Rules.NotUtf8(source.At(new TextSpan(first, 1)), bad);
    }
}
