using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Load;

public class SourceDecoderTests
{
    private static StageResult<SourceText> Decode(params byte[] bytes) => SourceDecoder.Decode(new SourcePath("content/a.md"), bytes);

    private static (DiagnosticRule Rule, TextSpan Span) OnlyFinding(StageResult<SourceText> result)
    {
        var finding = Assert.Single(result.Findings);
        return (finding.Rule, finding.Location!.Value.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb\r\nc\r")]
    [InlineData("\uFEFFé😀\uFFFD\u00A0")]
    public void Utf8_is_read_as_it_is(string text)
    {
        var result = Decode(Encoding.UTF8.GetBytes(text));
        Assert.Empty(result.Findings);
        Assert.Equal(text, result.Value!.Text);
    }

    [Fact]
    public void Text_in_memory_that_is_used_again_is_the_same_text()
    {
        var memory = new char[16];
        foreach (byte[] bytes in (byte[][])[[.. "---\ntitle: é\n"u8], [.. "é\uFFFD a"u8, 0xE9, .. " b"u8, 0xFF, 7], [], [0xFF, 0xFE, (byte)'a', 0]])
        {
            var result = SourceDecoder.Decode(new SourcePath("content/a.md"), bytes, ref memory);

            Assert.Equal(Decode(bytes).Value!.Text, result.Value!.Text);
            Assert.Equal(Decode(bytes).Findings, result.Findings);
        }
    }

    [Fact]
    public void Memory_without_room_for_a_text_grows()
    {
        var memory = new char[2];

        var result = SourceDecoder.Decode(new SourcePath("content/a.md"), "longer"u8, ref memory);

        Assert.Equal("longer", result.Value!.Text);
        Assert.True(memory.Length >= 6);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_an_error_at_the_first_and_counted()
    {
        var result = Decode([.. "é\uFFFD a"u8, 0xE9, .. " b"u8, 0xFF]);
        Assert.Equal("é\uFFFD a\uFFFD b\uFFFD", result.Value!.Text);
        Assert.Equal((Rules.InvalidUtf8, new TextSpan(4, 1)), OnlyFinding(result));
        Assert.StartsWith("2 places", result.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_is_an_error_and_still_readable(bool isBigEndian)
    {
        var result = SourceDecoder.Decode(
            new SourcePath("a.md"),
            [.. new UnicodeEncoding(isBigEndian, byteOrderMark: true).GetPreamble(), .. new UnicodeEncoding(isBigEndian, byteOrderMark: true).GetBytes("title")]);
        Assert.Equal((Rules.Utf16File, new TextSpan(0, 1)), OnlyFinding(result));
        Assert.Equal("\uFEFFtitle", result.Value!.Text);
    }

    [Fact]
    public void Control_characters_are_a_warning_at_the_first()
    {
        var result = Decode("ab\0c\u001B"u8.ToArray());
        Assert.Equal((Rules.ControlCharacters, new TextSpan(2, 1)), OnlyFinding(result));
        Assert.StartsWith("control character U+0000, the first of 2", result.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_make_it_throw() =>
        Prop.ForAll<byte[]>(bytes => Decode(bytes).Value is not null && Decode([0xFF, 0xFE, .. bytes]).Value is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
