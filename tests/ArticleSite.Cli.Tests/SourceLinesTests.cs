using System.Text;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class SourceLinesTests
{
    private const int Reach = 40;

    private static readonly SourcePath s_path = new("content/a.md");

    private static readonly string[] s_pieces =
        ["a", "\t", "é", "語", "😀", "👩‍👩‍👧", "e\u0301", "\r", "\n", "\r\n", "\uFEFF", "\u202E", "\uFFFD", "two words ", new string('b', 70), new string('語', 60), string.Concat(Enumerable.Repeat("😀", 50))];

    private static string TextOf(Random random, int pieces) =>
        (random.Next(4) == 0 ? "\uFEFF" : "") + string.Concat(Enumerable.Range(0, pieces).Select(_ => s_pieces[random.Next(s_pieces.Length)]));

    private static SourceLines? Open(byte[] content) => new SourceShelf((SourcePath _, ref byte[] memory) =>
    {
        memory = [.. content];
        return content.Length;
    }).Open(s_path);

    private static PlaceRange PlaceOf(string text, TextSpan span)
    {
        var lines = LineMap.Of(text);
        var start = Math.Clamp(span.Start, 0, text.Length);
        return new PlaceRange(lines.At(start), lines.At(Math.Clamp(span.End, start, text.Length)));
    }

    /// <summary>What is to be shown, found in the whole text.</summary>
    private static (int Line, int Offset, string Text, TextSpan Span, bool IsCutLeft, bool IsCutRight) PieceOf(string text, TextSpan span)
    {
        var source = new SourceText(s_path, text);
        var offset = Math.Clamp(span.Start, 0, text.Length);
        var line = source.Lines.At(offset).Line;
        var lineStart = source.Lines.StartOf(line) + (line == 1 && text.StartsWith('\uFEFF') ? 1 : 0);
        var lineEnd = text.AsSpan(lineStart).IndexOfAny('\r', '\n') is >= 0 and var length ? lineStart + length : text.Length;
        var start = Math.Clamp(offset, lineStart, lineEnd);
        var end = Math.Clamp(span.End, start, lineEnd);
        var from = Whole(Math.Max(lineStart, start - Reach));
        var to = Whole(Math.Min(lineEnd, Math.Min(end, start + Reach) + Reach));
        return (line, from, text[from..to], TextSpan.FromBounds(start, Math.Min(end, to)), from > lineStart, to < lineEnd);

        int Whole(int at) => at < text.Length && at > 0 && char.IsSurrogatePair(text, at - 1) ? at + 1 : at;
    }

    private static void AgreesAbout(string text, TextSpan span, SourceLines lines)
    {
        Assert.Equal(PlaceOf(text, span), lines.Place(span));
        var found = lines.Around(span, Reach);
        var end = Math.Min(found.Span.End, found.Offset + found.Text.Length);
        Assert.Equal(PieceOf(text, span), (found.Line, found.Offset, found.Text.ToString(), TextSpan.FromBounds(found.Span.Start, end), found.IsCutLeft, found.IsCutRight));
    }

    [Fact]
    public void Places_and_lines_are_those_of_the_whole_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 1500; round++)
        {
            var text = TextOf(random, random.Next(50));
            var lines = SourceLines.Of(text);
            for (var i = 0; i < 8; i++) AgreesAbout(text, new TextSpan(random.Next(text.Length + 3), random.Next(120)), lines);
        }
    }

    [Fact]
    public void Places_in_a_line_of_a_megabyte_are_found_from_both_sides()
    {
        var random = new Random(11);
        var line = string.Concat(Enumerable.Range(0, 40_000).Select(_ => s_pieces[random.Next(7)])) + new string('x', 900_000) + "😀";
        var text = $"first\n{line}\r\nlast";
        var lines = SourceLines.Of(text);
        for (var i = 0; i < 400; i++) AgreesAbout(text, new TextSpan(random.Next(text.Length + 1), random.Next(200)), lines);
        AgreesAbout(text, new TextSpan(0, text.Length), lines);
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column_and_no_room() => AgreesAbout("\uFEFFtitle\n", new TextSpan(0, 3), SourceLines.Of("\uFEFFtitle\n"));

    [Fact]
    public void The_end_of_the_file_has_a_line_of_its_own_behind_a_line_end()
    {
        Assert.Equal(new LinePosition(3, 1), SourceLines.Of("one\rtwo\r\n").Place(new TextSpan(9, 0)).Start);
        Assert.Equal(new LinePosition(2, 4), SourceLines.Of("one\rtwo").Place(new TextSpan(7, 0)).Start);
    }

    [Fact]
    public void An_empty_file_has_one_place()
    {
        var lines = Open([])!;
        Assert.True(lines.IsEmpty);
        Assert.Equal(new PlaceRange(new(1, 1), new(1, 1)), lines.Place(new TextSpan(5, 5)));
    }

    public static TheoryData<byte[]> NotUtf8 =>
    [
        (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("one\r\n語 😀 two\n")],
        (byte[])[.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("one\r\n語 😀 two\n")],
        (byte[])[0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8, (byte)'b', 0, (byte)'c'],
        (byte[])[.. "caf"u8, 0xE9, .. "\nna"u8, 0xEF, .. "ve \uFFFD 😀 end"u8],
        (byte[])[.. "cut "u8, 0xF0, 0x9F, 0x98],
        (byte[])[.. "surrogates "u8, 0xED, 0xA0, 0xBD, .. " overlong "u8, 0xC0, 0xAF, (byte)'\n', 0x80, .. "x"u8],
    ];

    [Theory]
    [MemberData(nameof(NotUtf8), DisableDiscoveryEnumeration = true)]
    public void What_is_not_UTF_8_is_shown_as_it_is_decoded(byte[] content)
    {
        var text = SourceDecoder.Decode(s_path, content).Value!.Text;
        for (var start = 0; start <= text.Length; start++) AgreesAbout(text, new TextSpan(start, 4), Open(content)!);
    }

    [Fact]
    public void A_source_is_shown_as_it_is_when_its_memory_had_a_longer_one()
    {
        var texts = Enumerable.Range(0, 20).ToDictionary(i => new SourcePath($"{i}.md"), i => string.Concat(Enumerable.Repeat($"line {i}\n", 40 - (2 * i))));
        var shelf = new SourceShelf((SourcePath path, ref byte[] memory) =>
        {
            if (memory.Length == 0) memory = new byte[1000];
            return Encoding.UTF8.GetBytes(texts[path], memory);
        });
        foreach (var (path, text) in texts.Concat(texts)) AgreesAbout(text, new TextSpan(text.Length, 1), shelf.Open(path)!);
    }

    [Fact]
    public void A_source_that_has_gone_is_not_the_one_whose_memory_it_had()
    {
        var shelf = new SourceShelf((SourcePath path, ref byte[] _) => path.Value.StartsWith("gone", StringComparison.Ordinal) ? null : 0);
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(shelf.Open(new SourcePath($"gone {i}")));
            Assert.NotNull(shelf.Open(new SourcePath($"there {i}")));
            Assert.Null(shelf.Place(new SourceLocation(new SourcePath($"gone {i}"), default)));
        }
    }

    [Fact]
    public void The_themes_own_bytes_stay_as_they_are()
    {
        var theme = Encoding.UTF8.GetBytes("{{ title }}");
        var request = new BuildRequest { Root = "/site", Clock = default, Theme = new Dictionary<string, byte[]> { ["page.html"] = theme } };
        byte[] memory = [];
        Assert.Equal(theme.Length, Loader.Read(new SourcePath("theme:page.html"), ref memory, request, new MemoryFileSystem()));
        memory.AsSpan().Fill((byte)'x');
        Assert.Equal("{{ title }}", Encoding.UTF8.GetString(theme));
    }
}
