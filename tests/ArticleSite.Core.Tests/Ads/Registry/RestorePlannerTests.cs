using System.Text;
using ArticleSite.Core.Ads.Registry;
using static ArticleSite.Core.Tests.Ads.Registry.ExtractSite;

namespace ArticleSite.Core.Tests.Ads.Registry;

public sealed class RestorePlannerTests
{
    private const string Before = Head + "One.\n\n" + Block + "\n\nTwo.\n\n" + Block + "\n";

    private static readonly ExtractedFile Change = Plan(Bytes(Before)).Change!;

    [Fact]
    public void A_file_as_it_was_left_gets_its_bytes_back()
    {
        var plan = Restore(Extracted(Before), Change);
        Assert.Equal((Before, 2), (Text(plan), plan.BlockCount));
        Assert.Empty(plan.Left);
    }

    [Fact]
    public void A_file_that_was_never_changed_stays()
    {
        var plan = Restore(Before, Change);
        Assert.Equal((Before, 0), (Text(plan), plan.BlockCount));
        Assert.Empty(plan.Left);
    }

    [Fact]
    public void A_file_that_was_edited_gets_each_block_back_at_its_reference()
    {
        var plan = Restore(Extracted(Before).Replace("Two.", "Twenty two.", StringComparison.Ordinal), Change);
        Assert.Equal(Before.Replace("Two.", "Twenty two.", StringComparison.Ordinal), Text(plan));
        Assert.Empty(plan.Left);
    }

    [Fact]
    public void A_lost_reference_is_named_and_its_blocks_are_kept_in_the_journal()
    {
        var edited = Head + Reference + "\n";
        var plan = Restore(edited, Change);
        Assert.Equal(edited, Text(plan));
        Assert.Equal([$"'{Reference}' is there 1 time, not 2"], plan.Problems);
        Assert.Equal(2, Assert.Single(plan.Left).Edits.Count);
    }

    [Fact]
    public void Restoring_an_edited_file_twice_is_restoring_it_once()
    {
        var once = Text(Restore(Extracted(Before) + "More.\n", Change));
        var twice = Restore(once, Change);
        Assert.Equal((once, 0), (Text(twice), twice.BlockCount));
        Assert.Empty(twice.Problems);
    }

    [Fact]
    public void What_went_without_a_reference_cannot_be_put_into_an_edited_file()
    {
        var options = new ExtractOptions { IsRemoving = true };
        var change = Plan(Bytes(Before), options).Change!;
        Assert.Equal(Before, Text(Restore(Extracted(Before, options), change)));
        Assert.NotEmpty(Restore(Extracted(Before, options) + "More.\n", change).Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Two_extractions_are_undone_one_after_the_other_from_wherever_the_file_is(int done)
    {
        var first = Extracted(Before);
        var edited = first + "\n" + Block + "\n";
        var second = Plan(Bytes(edited)).Change!;
        var now = done switch { 0 => Before, 1 => first, _ => Extracted(edited) };
        var plan = Restore(now, Change, second);
        Assert.Equal(done == 2 ? Before + "\n" + Block + "\n" : Before, Text(plan));
        Assert.Empty(plan.Problems);
    }

    private static RestorePlan Restore(string text, params ExtractedFile[] changes) => RestorePlanner.Restore(Bytes(text), changes);

    private static string Text(RestorePlan plan) => Encoding.UTF8.GetString(plan.Content);
}
