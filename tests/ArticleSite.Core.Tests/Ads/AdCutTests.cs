using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>What stays where an ad was.</summary>
public sealed class AdCutTests
{
    [Fact]
    public void An_ad_between_paragraphs_leaves_one_empty_line() =>
        Becomes("One.\n\nAD\n\nTwo.\n", "One.\n\nTwo.\n");

    [Fact]
    public void Many_empty_lines_around_an_ad_become_one() =>
        Becomes("One.\n\n\n\nAD\n\n\nTwo.\n", "One.\n\nTwo.\n");

    [Fact]
    public void An_ad_without_empty_lines_leaves_one_newline() =>
        Becomes("One,\nAD\ntwo.\n", "One,\ntwo.\n");

    [Theory]
    [InlineData("One.\n\nAD\nTwo.\n")]
    [InlineData("One.\nAD\n\nTwo.\n")]
    public void An_empty_line_on_one_side_keeps_paragraphs_apart(string text) => Becomes(text, "One.\n\nTwo.\n");

    [Fact]
    public void A_picture_after_a_hard_break_belongs_to_the_line_before_it_again() =>
        Becomes("1. One.  \n\nAD\n\n![a](b.png)\n2. Two.\n", "1. One.  \n![a](b.png)\n2. Two.\n");

    [Fact]
    public void A_backslash_is_a_hard_break_too() =>
        Becomes("1. One.\\\n\nAD\n\n![a](b.png)\n2. Two.\n", "1. One.\\\n![a](b.png)\n2. Two.\n");

    [Fact]
    public void A_picture_without_a_hard_break_before_it_stays_a_paragraph() =>
        Becomes("One.\n\nAD\n\n![a](b.png)\n", "One.\n\n![a](b.png)\n");

    [Fact]
    public void A_hard_break_before_plain_text_joins_nothing() =>
        Becomes("One.  \n\nAD\n\nTwo.\n", "One.  \n\nTwo.\n");

    [Fact]
    public void A_picture_after_an_item_belongs_to_it() =>
        Becomes("4. Click.  \nAD\n![a](b.png)\n5. Type.\n", "4. Click.  \n![a](b.png)\n5. Type.\n");

    [Fact]
    public void A_tight_ordered_list_stays_tight() =>
        Becomes("1. One\n2. Two\n\nAD\n\n3. Three\n4. Four\n", "1. One\n2. Two\n3. Three\n4. Four\n");

    [Fact]
    public void A_loose_ordered_list_stays_loose() =>
        Becomes("1. One\n\n2. Two\n\nAD\n\n3. Three\n", "1. One\n\n2. Two\n\n3. Three\n");

    [Fact]
    public void A_list_that_is_loose_behind_the_ad_keeps_the_empty_line() =>
        Becomes("1. One\n\nAD\n\n2. Two\n\n3. Three\n", "1. One\n\n2. Two\n\n3. Three\n");

    [Fact]
    public void Halves_of_one_item_are_tight() =>
        Becomes("1. One\n\nAD\n\n2. Two\n", "1. One\n2. Two\n");

    [Fact]
    public void Every_cut_in_a_tight_list_is_healed() =>
        Becomes("1. One\n\nAD\n\n2. Two\n\nAD\n\n3. Three\n", "1. One\n2. Two\n3. Three\n");

    [Fact]
    public void A_tight_bullet_list_stays_tight() =>
        Becomes("- One\n- Two\n\nAD\n\n- Three\n", "- One\n- Two\n- Three\n");

    [Fact]
    public void Another_bullet_is_another_list() =>
        Becomes("- One\n\nAD\n\n* Two\n", "- One\n\n* Two\n");

    [Fact]
    public void Another_delimiter_is_another_list() =>
        Becomes("1. One\n\nAD\n\n2) Two\n", "1. One\n\n2) Two\n");

    [Fact]
    public void A_number_that_does_not_go_on_keeps_the_empty_line() =>
        Becomes("1. One\n2. Two\n\nAD\n\n1. First\n2. Second\n", "1. One\n2. Two\n\n1. First\n2. Second\n");

    [Fact]
    public void A_list_numbered_with_ones_only_goes_on() =>
        Becomes("1. One\n1. Two\n\nAD\n\n1. Three\n", "1. One\n1. Two\n1. Three\n");

    [Fact]
    public void A_nested_list_is_healed_in_its_place() =>
        Becomes("- a\n  - One\n\nAD\n\n  - Two\n- b\n", "- a\n  - One\n  - Two\n- b\n");

    [Fact]
    public void An_outer_list_goes_on_behind_a_nested_one() =>
        Becomes("1. a\n   - One\n\nAD\n\n2. b\n", "1. a\n   - One\n2. b\n");

    [Fact]
    public void An_ad_indented_into_an_item_goes_like_any_other() => Becomes(
        "1. One\n\n   <!-- affiliate ads begin -->\n   <b>x</b>\n   <!-- affiliate ads end -->\n\n2. Two\n",
        "1. One\n2. Two\n");

    [Fact]
    public void A_heading_straight_after_an_ad_is_a_heading() =>
        Becomes("One.\n\nAD\n## Two\n", "One.\n\n## Two\n");

    [Fact]
    public void A_heading_straight_between_two_lines_without_empty_lines_is_one() =>
        Becomes("One.\nAD\n## Two\n", "One.\n## Two\n");

    [Theory]
    [InlineData("---")]
    [InlineData("===")]
    public void A_rule_under_an_ad_never_makes_the_text_above_a_heading(string rule) =>
        Becomes($"One.\nAD\n{rule}\nTwo.\n", $"One.\n\n{rule}\nTwo.\n");

    [Fact]
    public void An_ad_after_a_table_leaves_the_table_alone() =>
        Becomes("|a|b|\n|-|-|\n|1|2|\n\nAD\n\nText.\n", "|a|b|\n|-|-|\n|1|2|\n\nText.\n");

    [Fact]
    public void Text_straight_after_an_ad_under_a_table_is_no_row_of_it() =>
        Becomes("|a|b|\n|-|-|\n|1|2|\nAD\nText.\n", "|a|b|\n|-|-|\n|1|2|\n\nText.\n");

    [Fact]
    public void Rows_on_both_sides_of_an_ad_are_one_table() =>
        Becomes("|a|b|\n|-|-|\n|1|2|\nAD\n|3|4|\n", "|a|b|\n|-|-|\n|1|2|\n|3|4|\n");

    [Fact]
    public void A_number_under_a_paragraph_stays_a_list() =>
        Becomes("Some text:\nAD\n4. Four\n", "Some text:\n\n4. Four\n");

    [Fact]
    public void Text_under_an_html_block_stays_out_of_it() =>
        Becomes("</div>\nAD\n## Two\n", "</div>\n\n## Two\n");

    [Fact]
    public void A_quoted_ad_leaves_a_quoted_empty_line() => Becomes(
        "> One.\n>\n> <!-- affiliate ads begin -->\n> <b>x</b>\n> <!-- affiliate ads end -->\n>\n> Two.\n",
        "> One.\n>\n> Two.\n");

    [Fact]
    public void An_ad_between_two_quotes_leaves_two_quotes() =>
        Becomes("> One.\n\nAD\n\n> Two.\n", "> One.\n\n> Two.\n");

    [Fact]
    public void An_ad_pasted_into_a_quote_without_marks_leaves_one_quote() =>
        Becomes("> One.\n>\nAD\n>\n> Two.\n", "> One.\n>\n> Two.\n");

    [Fact]
    public void Two_ads_in_a_row_are_one_cut() =>
        Becomes("1. One\n\nAD\n\nAD\n\n2. Two\n", "1. One\n2. Two\n");

    [Fact]
    public void Two_ads_without_empty_lines_outside_are_one_cut_of_a_line() =>
        Becomes("One,\nAD\n\nAD\ntwo.\n", "One,\ntwo.\n");

    [Theory]
    [InlineData("One.\n\nAD")]
    [InlineData("One.\n\nAD\n")]
    [InlineData("One.\n\nAD\n\n\nAD\n\n")]
    public void An_ad_at_the_end_leaves_nothing(string text) => Becomes(text, "One.\n");

    [Fact]
    public void An_ad_at_the_beginning_leaves_nothing() => Becomes("AD\n\nOne.\n", "One.\n");

    [Fact]
    public void A_body_of_nothing_but_an_ad_is_empty() => Becomes("AD", "");

    [Fact]
    public void An_empty_block_goes_as_well() =>
        Becomes("One.\n\n<!-- affiliate ads begin -->\n<!-- affiliate ads end -->\n\nTwo.\n", "One.\n\nTwo.\n");

    [Fact]
    public void In_the_middle_of_a_line_only_the_ad_goes() => Becomes(
        "Some <!-- affiliate ads begin --><b>x</b><!-- affiliate ads end --> words.\n",
        "Some words.\n");

    [Fact]
    public void Words_that_an_ad_held_apart_stay_apart() => Becomes(
        "Some<!-- affiliate ads begin --><b>x</b><!-- affiliate ads end -->words.\n",
        "Some words.\n");

    [Fact]
    public void At_the_end_of_a_line_only_the_ad_goes() => Becomes(
        "Some words. <!-- affiliate ads begin -->x<!-- affiliate ads end -->\nMore.\n",
        "Some words.\nMore.\n");

    [Fact]
    public void At_the_beginning_of_a_line_only_the_ad_goes() => Becomes(
        "One.\n\n<!-- affiliate ads begin -->x<!-- affiliate ads end --> Two.\n",
        "One.\n\nTwo.\n");

    [Fact]
    public void An_ad_behind_a_bullet_leaves_the_bullet() => Becomes(
        "- <!-- affiliate ads begin -->x<!-- affiliate ads end --> Two.\n- Three.\n",
        "- Two.\n- Three.\n");

    [Fact]
    public void Empty_lines_inside_an_ad_do_not_matter() => Becomes(
        "1. One\n\n<!-- affiliate ads begin -->\n<span>\n\n\t<img src=x>\n\n- a - b\n</span>\n<!-- affiliate ads end -->\n\n2. Two\n",
        "1. One\n2. Two\n");

    [Fact]
    public void Windows_line_ends_stay() => Becomes(
        "One.\r\n\r\n<!-- affiliate ads begin -->\r\nx\r\n<!-- affiliate ads end -->\r\n\r\nTwo.\r\n",
        "One.\r\n\r\nTwo.\r\n");

    [Fact]
    public void Lone_carriage_returns_are_line_ends() => Becomes(
        "1. One\r\r<!-- affiliate ads begin -->\rx\r<!-- affiliate ads end -->\r\r2. Two\r",
        "1. One\r2. Two\r");

    [Fact]
    public void Mixed_line_ends_work() => Becomes(
        "One.\r\n\n<!-- affiliate ads begin -->\r\nx\n<!-- affiliate ads end -->\r\n## Two\n",
        "One.\r\n\r\n## Two\n");

    [Fact]
    public void Positions_after_a_cut_are_those_of_the_file()
    {
        var text = $"One.\n\n{Ad}\n\nTwo.\n";
        var body = Run(text).Value!.Body;
        var two = body.Text.IndexOf("Two", StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("Two", StringComparison.Ordinal), body.ToSource(two));
    }

    [Fact]
    public void A_byte_order_mark_hides_no_heading() => Assert.Equal("# One\n", Clean("\uFEFF# One\n"));
}
