using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class SourceFrameTests
{
    private static SourceFrame FrameOf(string marked)
    {
        var (source, span) = Findings.Marked("content/a.md", marked);
        return SourceFrame.Of(SourceLines.Of(source.Text), span);
    }

    private static void Shows(string marked, string line, string carets)
    {
        var frame = FrameOf(marked);
        Assert.Equal((line, carets), (frame.Text, frame.Carets));
    }

    [Fact]
    public void Carets_stand_under_the_span() => Shows("one [|two|] three\n", "one two three", "    ^^^");

    [Fact]
    public void Tabs_go_to_the_next_stop_of_four_before_and_in_the_span() =>
        Shows("\ta\t[|b\tc|]\n", "    a   b   c", "        ^^^^^");

    [Fact]
    public void Wide_characters_take_two_cells() => Shows("日本[|語|]と\n", "日本語と", "    ^^");

    [Fact]
    public void A_picture_of_many_code_points_is_one() => Shows("[|👩‍👩‍👧|]x\n", "👩‍👩‍👧x", "^^");

    [Fact]
    public void A_letter_with_a_combining_mark_takes_one_cell() => Shows("e\u0301[|x|]\n", "e\u0301x", " ^");

    [Fact]
    public void A_span_inside_a_character_marks_the_whole_of_it() =>
        Assert.Equal("^^", SourceFrame.Of(SourceLines.Of("😀x"), new TextSpan(1, 1)).Carets);

    [Fact]
    public void A_place_between_two_characters_gets_one_caret() => Shows("ab[||]c\n", "abc", "  ^");

    [Fact]
    public void The_end_of_a_line_is_marked_behind_it() => Shows("abc[|\r\n|]next\n", "abc", "   ^");

    [Fact]
    public void The_end_of_the_file_is_a_place_too() => Shows("abc\n[||]", "", "^");

    [Fact]
    public void A_span_of_many_lines_is_marked_to_the_end_of_the_first() => Shows("a [|bc\r\nde|]f\n", "a bc", "  ^^");

    [Fact]
    public void A_byte_order_mark_takes_no_room() => Shows("\uFEFF[|title|]\n", "title", "^^^^^");

    [Fact]
    public void Control_and_direction_characters_do_not_reach_the_terminal() =>
        Shows("\e[31m [|\u202Ex|]\n", "\uFFFD[31m \uFFFDx", "      ^^");

    [Fact]
    public void A_character_that_shows_nothing_is_made_visible_in_order_to_be_pointed_at() =>
        Shows("a[|\u200B|]b\n", "a\uFFFDb", " ^");

    [Fact]
    public void The_line_number_counts_from_one() => Assert.Equal(3, FrameOf("a\nb\n[|c|]\n").Line);

    [Fact]
    public void A_line_of_a_hundred_cells_is_shown_whole()
    {
        var frame = FrameOf(new string('a', 99) + "[|b|]\n");
        Assert.Equal(new string('a', 99) + "b", frame.Text);
        Assert.Equal(99, frame.CaretStart);
    }

    [Fact]
    public void A_longer_line_is_cut_at_its_end_when_the_span_is_near_its_start()
    {
        var frame = FrameOf("ab[|cd|]" + new string('e', 200));
        Assert.Equal("abcd" + new string('e', 95) + "…", frame.Text);
        Assert.Equal("  ^^", frame.Carets);
    }

    [Fact]
    public void A_longer_line_is_cut_on_both_sides_of_a_span_in_its_middle()
    {
        var frame = FrameOf(new string('a', 500) + "[|bb|]" + new string('c', 500));
        Assert.Equal("…" + new string('a', 33) + "bb" + new string('c', 63) + "…", frame.Text);
        Assert.Equal((34, 2), (frame.CaretStart, frame.CaretLength));
    }

    [Fact]
    public void A_longer_line_is_cut_at_its_start_when_the_span_is_near_its_end()
    {
        var frame = FrameOf(new string('a', 300) + "[|b|]");
        Assert.StartsWith("…a", frame.Text, StringComparison.Ordinal);
        Assert.EndsWith("ab", frame.Text, StringComparison.Ordinal);
        Assert.Equal('b', frame.Text[frame.CaretStart]);
        Assert.InRange(frame.Text.Length, 90, SourceFrame.Width);
    }

    [Fact]
    public void A_window_never_cuts_a_wide_character_in_two()
    {
        var frame = FrameOf(new string('語', 300) + "[|x|]" + string.Concat(Enumerable.Repeat("😀", 300)));
        Assert.StartsWith("…語", frame.Text, StringComparison.Ordinal);
        Assert.EndsWith("😀…", frame.Text, StringComparison.Ordinal);
        var before = frame.Text[..frame.Text.IndexOf('x', StringComparison.Ordinal)];
        Assert.Equal(frame.CaretStart, 1 + (2 * (before.Length - 1)));
    }

    [Fact]
    public void A_span_longer_than_the_window_has_carets_to_the_windows_end()
    {
        var frame = FrameOf("ab[|" + new string('x', 500) + "|]");
        Assert.EndsWith("x…", frame.Text, StringComparison.Ordinal);
        Assert.InRange(frame.CaretStart + frame.CaretLength, 90, SourceFrame.Width);
    }

    [Fact]
    public void A_span_beyond_the_text_of_an_edited_file_is_its_end() =>
        Assert.Equal("     ^", SourceFrame.Of(SourceLines.Of("short"), new TextSpan(400, 10)).Carets);

    [Fact]
    public void Any_span_of_any_text_has_a_frame_that_fits()
    {
        var alphabet = new[] { "a", "\t", "語", "😀", "e\u0301", "\r", "\n", "\uFEFF", "\u202E", "\ud83d", "\ude00", "\u200d", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" };
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var start = random.Next(text.Length + 1);
            var frame = SourceFrame.Of(SourceLines.Of(text), new TextSpan(start, random.Next(text.Length - start + 1)));
            Assert.InRange(frame.CaretStart, 0, SourceFrame.Width);
            Assert.InRange(frame.CaretStart + frame.CaretLength, 1, SourceFrame.Width + 1);
            Assert.True(frame.Text.Length <= SourceFrame.Width * 8);
        }
    }
}
