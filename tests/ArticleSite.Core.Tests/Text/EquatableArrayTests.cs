using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_the_same_items_are_equal_and_hash_alike()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, (EquatableArray<string>)["b", "a"]);
    }

    [Fact]
    public void An_array_that_is_taken_over_is_not_copied()
    {
        string[] items = ["a", "b"];

        var taken = EquatableArray.TakeOver(items);

        Assert.True(taken.AsSpan() == items);
        Assert.Equal(taken, (EquatableArray<string>)["a", "b"]);
    }

    [Fact]
    public void The_default_is_an_empty_array()
    {
        EquatableArray<int> nothing = default;

        Assert.True(nothing == []);
        Assert.Empty(nothing);
    }
}
