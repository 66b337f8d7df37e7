using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class TogetherTests
{
    [Fact]
    public void What_a_piece_throws_comes_as_it_is_however_deep_it_was_begun() =>
        Assert.Throws<InvalidDataException>(() => Together.Run(4, 2, _ => Together.Run(4, 2, static () => 0, (_, _) => throw new InvalidDataException(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

    [Fact]
    public void Every_piece_is_done_once_with_what_its_thread_made()
    {
        var done = new int[1000];

        Together.Run(done.Length, 2, () => new List<int>(), (i, own) =>
        {
            own.Add(i);
            Interlocked.Increment(ref done[own[^1]]);
        }, TestContext.Current.CancellationToken);

        Assert.All(done, times => Assert.Equal(1, times));
    }
}
