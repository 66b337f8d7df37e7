using System.Text;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class FileEditsTests
{
    [Fact]
    public void Offsets_in_the_text_are_found_in_the_bytes()
    {
        const string text = "\uFEFFä\U0001F600-b-\r\n";

        var changed = FileEdits.Apply(Encoding.UTF8.GetBytes(text), text, [new TextEdit(new TextSpan(5, 1), "ß"), new TextEdit(new TextSpan(7, 0), "!")]);

        Assert.Equal("\uFEFFä\U0001F600-ß-!\r\n", Encoding.UTF8.GetString(changed!));
    }

    [Theory]
    [InlineData("a\r\nb", "x\r\ny")]
    [InlineData("a\rb", "x\ry")]
    [InlineData("a\nb", "x\ny")]
    public void New_lines_end_as_the_others_do(string text, string expected)
    {
        var changed = FileEdits.Apply(Encoding.UTF8.GetBytes(text), text, [new TextEdit(new TextSpan(0, text.Length), "x\ny")]);

        Assert.Equal(expected, Encoding.UTF8.GetString(changed!));
    }

    [Fact]
    public void A_character_is_never_cut_in_two() => Assert.Null(FileEdits.Apply("\U0001F600"u8, "\U0001F600", [new TextEdit(new TextSpan(1, 1), "x")]));

    [Fact]
    public void Bytes_that_are_no_text_are_left_alone() => Assert.Null(FileEdits.Apply([0xE4, 0x20], "\uFFFD ", [new TextEdit(new TextSpan(1, 1), "x")]));

    [Fact]
    public void Edits_that_overlap_are_refused() =>
        Assert.Null(FileEdits.Apply("abc"u8, "abc", [new TextEdit(new TextSpan(0, 2), "x"), new TextEdit(new TextSpan(1, 2), "y")]));

    [Fact]
    public void An_edit_changes_the_bytes_as_it_changes_the_text() => Prop.ForAll<string, string, string>((before, between, after) =>
    {
        var (head, middle, tail) = (Clean(before), Clean(between), Clean(after));
        var text = head + middle + tail;

        var changed = FileEdits.Apply(Encoding.UTF8.GetBytes(text), text, [new TextEdit(new TextSpan(head.Length, middle.Length), "ü")]);

        return Encoding.UTF8.GetString(changed!) == head + "ü" + tail;
    }).QuickCheckThrowOnFailure();

    private static string Clean(string? text) => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)));
}
