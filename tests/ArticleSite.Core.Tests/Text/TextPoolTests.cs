using System.Text;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class TextPoolTests
{
    [Fact]
    public void The_same_text_is_one_string()
    {
        var pool = new TextPool();

        Assert.Same(pool.Of("https://test.example/"u8), pool.Of("https://test.example/"u8));
    }

    [Fact]
    public void Whatever_it_was_asked_before_it_gives_the_text_of_the_bytes()
    {
        var pool = new TextPool();
        Prop.ForAll<string?>(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            return pool.Of(bytes) == Encoding.UTF8.GetString(bytes);
        }).QuickCheckThrowOnFailure();
        for (var i = 0; i < 200_000; i++) Assert.Equal($"text {i}", pool.Of(Encoding.UTF8.GetBytes($"text {i}")));
    }

    [Fact]
    public void A_long_text_comes_whole()
    {
        var text = new string('é', 5000);

        Assert.Equal(text, new TextPool().Of(Encoding.UTF8.GetBytes(text)));
    }
}
