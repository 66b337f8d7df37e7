using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests;

public sealed class ArticleFixesTests
{
    private static readonly DiagnosticRule Rule = new("AS4999", "test", Severity.Warning, "Test", FixSafety.Safe);

    private static readonly SourcePath Path = new("content/a.md");

    private const string Head = "---\ntitle: A\ndate: 2024-01-01\n---\n";

    private static Diagnostic Fix(string text, string goes, string comes, DiagnosticRule? rule = null, FixSafety safety = FixSafety.Safe)
    {
        var span = new TextSpan(text.IndexOf(goes, StringComparison.Ordinal), goes.Length);
        return new Diagnostic(rule ?? Rule, new SourceLocation(Path, span), goes) { Fix = new DiagnosticFix(safety, comes, [new TextEdit(span, comes)]) };
    }

    private static (string Text, FixedFile File) Apply(string text, params Diagnostic[] findings)
    {
        var file = new ArticleFixes(new SiteConfig(), FixSafety.Unsafe).Apply(Path, Encoding.UTF8.GetBytes(text), findings);
        return (Encoding.UTF8.GetString(file.Content), file);
    }

    [Fact]
    public void A_safe_fix_that_leaves_the_words_is_made() =>
        Assert.Equal(Head + "See <b>this</b>.\n", Apply(Head + "See **this**.\n", Fix(Head + "See **this**.\n", "**this**", "<b>this</b>")).Text);

    [Fact]
    public void A_safe_fix_that_changes_the_words_is_not_made_and_is_named()
    {
        const string text = Head + "See **this**.\n";
        var finding = Fix(text, "**this**", "that");

        var (after, file) = Apply(text, finding);

        Assert.Equal(text, after);
        Assert.Equal([finding], file.Refused);
    }

    [Fact]
    public void One_that_is_refused_does_not_keep_others_from_being_made()
    {
        const string text = Head + "One *two* three.\n";

        var (after, file) = Apply(text, Fix(text, "One", "Eins"), Fix(text, "*two*", "_two_"));

        Assert.Equal(Head + "One _two_ three.\n", after);
        Assert.Equal((1, 1), (file.Made.Count, file.Refused.Count));
    }

    [Fact]
    public void Two_that_mend_several_places_each_are_made_together_when_no_place_touches()
    {
        const string text = Head + "*a* __b__ *c* __d__\n";
        var (one, two) = (Fix(text, "*a*", "_a_"), Fix(text, "__b__", "**b**"));
        one = one with { Fix = one.Fix! with { Edits = [.. one.Fix!.Edits, .. Fix(text, "*c*", "_c_").Fix!.Edits] } };
        two = two with { Fix = two.Fix! with { Edits = [.. two.Fix!.Edits, .. Fix(text, "__d__", "**d**").Fix!.Edits] } };

        var (after, file) = Apply(text, one, two);

        Assert.Equal(Head + "_a_ **b** _c_ **d**\n", after);
        Assert.Equal(2, file.Made.Count);
    }

    [Fact]
    public void A_rule_that_says_so_may_change_words() =>
        Assert.Equal(Head + "that\n", Apply(Head + "this\n", Fix(Head + "this\n", "this", "that", Rule with { FixChangesText = true })).Text);

    [Fact]
    public void An_unsafe_fix_may_change_words() =>
        Assert.Equal(Head + "that\n", Apply(Head + "this\n", Fix(Head + "this\n", "this", "that", safety: FixSafety.Unsafe)).Text);

    [Fact]
    public void A_title_counts_among_the_words() =>
        Assert.Single(Apply(Head + "x\n", Fix(Head + "x\n", "title: A", "title: B")).File.Refused);

    [Fact]
    public void No_fix_may_cost_the_article() =>
        Assert.Single(Apply(Head + "x\n", Fix(Head + "x\n", "---\nx", "x", safety: FixSafety.Unsafe)).File.Refused);

    [Fact]
    public void Of_fixes_that_touch_the_first_is_made_and_the_other_waits()
    {
        const string text = Head + "*one*\n";

        var (after, file) = Apply(text, Fix(text, "one*", "one_"), Fix(text, "*one*", "_one_"));

        Assert.Equal(Head + "_one_\n", after);
        Assert.Empty(file.Refused);
        Assert.Single(file.Made);
    }
}
