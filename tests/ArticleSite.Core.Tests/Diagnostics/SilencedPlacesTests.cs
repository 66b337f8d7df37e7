using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class SilencedPlacesTests
{
    private static readonly DiagnosticRule s_broken = Rules.Find("AS6001")!;

    private static readonly DiagnosticRule[] s_rules = [Rules.Find("AS3001")!, s_broken, Rules.Find("AS1090")!, Rules.Find("AS4004")!];

    [Fact]
    public void Any_findings_are_silenced_by_the_comments_that_cover_their_places()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            EquatableArray<Suppression> comments = [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => new Suppression(
                new Spanned<string>("", new TextSpan(i, 1)), new TextSpan(random.Next(20), random.Next(10)), random.Next(4) == 0 ? null : s_rules[random.Next(s_rules.Length)].Code))];
            var places = new SilencedPlaces(comments);
            HashSet<Suppression> used = [];
            for (var i = 0; i < 10; i++)
            {
                var (rule, place) = (s_rules[random.Next(s_rules.Length)], random.Next(30));
                var hiding = comments.Where(comment => Hides(comment, rule, place)).ToList();
                used.UnionWith(hiding);
                Assert.Equal(hiding.Count > 0, places.Silence(rule, place));
            }

            Assert.Equal(comments.Where(comment => !used.Contains(comment)), places.Unused());
        }
    }

    [Fact]
    public void Very_many_comments_over_very_many_findings_are_looked_up()
    {
        const int many = 200_000;
        var places = new SilencedPlaces([.. Enumerable.Range(0, many).Select(i => new Suppression(new Spanned<string>("", new TextSpan(i, 1)), TextSpan.FromBounds(2 * i, 2 * i + 1), s_broken.Code))]);

        Assert.Equal(many, Enumerable.Range(0, 2 * many).Count(place => places.Silence(s_broken, place)));
        Assert.Empty(places.Unused());
    }

    private static bool Hides(Suppression comment, DiagnosticRule rule, int place) =>
        rule.IsSuppressible && comment.Covers.Contains(place) && (comment.Code is null ? rule.Severity < Severity.Error : comment.Code == rule.Code);
}
