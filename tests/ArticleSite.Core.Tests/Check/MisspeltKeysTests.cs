using ArticleSite.Core.Check;

namespace ArticleSite.Core.Tests.Check;

public sealed class MisspeltKeysTests
{
    [Fact]
    public void The_keys_of_an_article_are_gone_through_once_however_many_are_asked_about()
    {
        var looks = 0;
        var misspelt = new MisspeltKeys(Enumerable.Range(0, 4_000).Select(i =>
        {
            looks++;
            return $"key{i}";
        }));

        Assert.All(Enumerable.Range(0, 4_000), i => Assert.False(misspelt.Has($"key{i}")));
        Assert.Equal(4_000, looks);
    }

    [Fact]
    public void A_key_one_slip_away_from_a_known_one_that_is_not_extra_is_misspelt()
    {
        Assert.True(new MisspeltKeys(["tgas"]).Has("tgas"));
        Assert.False(new MisspeltKeys(["tgas", "tags"]).Has("tgas"));
    }
}
