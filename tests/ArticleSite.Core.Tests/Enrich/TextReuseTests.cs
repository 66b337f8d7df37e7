using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

/// <summary>Near-duplicates, and titles that texts say, after edits: what is found from nothing, and no unchanged text is read for it.</summary>
public sealed class TextReuseTests
{
    private static readonly string[] s_words = [.. Enumerable.Range(0, 40).Select(i => "word" + i)];

    [Fact]
    public void After_any_edits_is_found_what_is_found_from_nothing()
    {
        var edits = Gen.Choose(0, 1_000_000).ListOf(10).Two();
        Prop.ForAll(edits.ToArbitrary(), edits =>
        {
            var site = Site();
            TextState? state = null;
            foreach (var (kind, seed) in edits.Item1.Zip(edits.Item2))
            {
                var warm = Look(site, state);
                if (warm.Found != Look(site, null).Found) return false;
                state = warm.State;
                Edit(site, kind, new System.Random(seed));
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Texts_that_are_as_they_were_are_not_read()
    {
        var site = Site();
        var before = Look(site, null);

        var after = Look(site, before.State, isReadable: one => one == site[3]);

        Assert.Equal(before.Found, after.Found);
        Assert.NotEmpty(before.State.Similarities);
        Assert.NotEmpty(before.State.Said);
    }

    [Fact]
    public void A_text_is_read_once_it_is_another()
    {
        var site = Site();
        var before = Look(site, null);

        site[3] = site[3] with { Text = "How to set up word1 word2 word3" };

        Assert.Throws<InvalidOperationException>(() => Look(site, before.State, isReadable: one => one != site[3]));
        Assert.Equal(Look(site, null).Found, Look(site, before.State, isReadable: one => one == site[3]).Found);
    }

    [Fact]
    public void A_title_that_is_new_is_looked_for_in_every_text()
    {
        var site = Site();
        var before = Look(site, null);
        site[0] = site[0] with { Title = "word5 word6 word7" };
        site[9] = site[9] with { Text = site[9].Text + " word5 word6 word7" };

        Assert.Contains("9->0", Look(site, before.State).Found, StringComparison.Ordinal);
    }

    /// <summary>Texts of some templates, each said to be another's copy, that name each other's titles.</summary>
    private static List<One> Site()
    {
        var random = new System.Random(5);
        List<One> site = [];
        for (var i = 0; i < 24; i++)
        {
            var template = new System.Random(i % 6);
            var text = Enumerable.Range(0, 80).Select(_ => s_words[template.Next(s_words.Length)]).ToArray();
            text[random.Next(text.Length)] = "changed" + i;
            site.Add(new One($"How to mend {s_words[i]} {s_words[i + 1]}", string.Join(' ', text) + $" see How to mend {s_words[(i + 7) % 24]} {s_words[(i + 7) % 24 + 1]}"));
        }

        return site;
    }

    private static void Edit(List<One> site, int kind, System.Random random)
    {
        var at = random.Next(site.Count);
        switch (kind % 5)
        {
            case 0: site[at] = site[at] with { Text = site[at].Text + " and " + s_words[random.Next(s_words.Length)] }; break;
            case 1: site[at] = site[at] with { Title = site[random.Next(site.Count)].Title + (random.Next(2) == 0 ? " now" : "") }; break;
            case 2: site.Add(site[at] with { Title = $"Copy {random.Next(100)}" }); break;
            case 3: if (site.Count > 5) site.RemoveAt(at); break;
            default: (site[at], site[0]) = (site[0], site[at]); break;
        }
    }

    private static (string Found, TextState State) Look(List<One> site, TextState? before, Func<One, bool>? isReadable = null)
    {
        var bodies = site.Select(one => BodyOf(one, isReadable?.Invoke(one) ?? true)).ToArray();
        var compared = new ComparedTexts(before);
        var clusters = NearDuplicates.Find(bodies, 2, compared);
        int[] groupOf = [.. Enumerable.Range(0, site.Count)];
        foreach (var cluster in clusters)
            foreach (var member in cluster.Members) groupOf[member] = cluster.Members[0];
        var mentions = TitleMentions.Find([.. site.Select((one, i) => (one.Title, "en", bodies[i]))], groupOf, 2, before, out var said);
        var found = clusters.Select(cluster => $"{string.Join('=', cluster.Members)}:{cluster.Similarity:R}")
            .Concat(mentions.SelectMany((others, i) => others.OrderBy(other => other.Key).Select(other => $"{i}->{other.Key}x{other.Value}")));
        return (string.Join(' ', found), TextState.Of(said, compared));
    }

    private static ArticleBody BodyOf(One one, bool isReadable)
    {
        uint[] words = [.. one.Text.Split(' ').Select(word => WordReader.HashOf(word.ToLowerInvariant()))];
        var body = new ArticleBody { Html = "", Words = words.ToEquatableArray(), Sketch = TextSketch.Of(words) };
        return isReadable ? body : body with { StoredWords = new StoredList<uint>(words.Length, new Closed(), default, static from => from.Words()) };
    }

    /// <summary>A text.</summary>
    private sealed record One(string Title, string Text);

    /// <summary>Gives nothing.</summary>
    private sealed class Closed : IListStore
    {
        public EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read) => throw new InvalidOperationException("an unchanged text was read");

        public int ReadRaw(long offset, Span<byte> room) => throw new InvalidOperationException("an unchanged text was read");
    }
}
