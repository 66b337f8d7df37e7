using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public class StoredTextTests
{
    [Fact]
    public void A_copy_is_the_text_of_its_builder_and_no_more()
    {
        var copy = StoredText.CopyOf(new StringBuilder("<p>one</p>"));

        Assert.Equal("<p>one</p>", copy.Text);
        Assert.Equal(10, copy.MostCharacters);
    }

    [Fact]
    public void What_is_owned_stays_when_rented_memory_is_used_again()
    {
        var copy = StoredText.CopyOf(new StringBuilder("<p>one</p>"));
        var owned = copy.Owned;

        copy.LetGo();
        StoredText.CopyOf(new StringBuilder("<p>two</p>"));

        Assert.Equal("<p>one</p>", owned.Text);
    }

    [Fact]
    public void Memory_that_is_let_go_twice_is_given_back_once()
    {
        var copy = StoredText.CopyOf(new StringBuilder("<p>one</p>"));
        copy.LetGo();
        var second = StoredText.CopyOf(new StringBuilder("<p>two</p>"));

        copy.LetGo();
        StoredText.CopyOf(new StringBuilder("<p>six</p>"));

        Assert.Equal("<p>two</p>", second.Text);
    }

    [Fact]
    public void A_text_that_is_its_own_is_not_copied_to_be_owned()
    {
        var text = new StoredText("<p>one</p>");

        Assert.Same(text, text.Owned);
    }
}
