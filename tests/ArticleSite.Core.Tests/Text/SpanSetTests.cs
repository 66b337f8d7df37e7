using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class SpanSetTests
{
    [Fact]
    public void Spans_that_touch_or_overlap_are_one() =>
        Assert.Equal([new TextSpan(0, 30), new TextSpan(40, 5)], new SpanSet([new(20, 10), new(40, 5), new(0, 20), new(5, 5)]).Spans);

    [Fact]
    public void Any_question_is_answered_as_by_asking_each_span()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            TextSpan[] spans = [.. Enumerable.Range(0, random.Next(6)).Select(_ => new TextSpan(random.Next(30), 1 + random.Next(6)))];
            var asked = new TextSpan(random.Next(40), random.Next(8));
            var set = new SpanSet(spans);

            Assert.Equal(spans.Any(span => span.Contains(asked.Start)), set.Contains(asked.Start));
            Assert.Equal(!asked.IsEmpty && spans.Any(span => span.Overlaps(asked)), set.Overlaps(asked));
        }
    }
}
