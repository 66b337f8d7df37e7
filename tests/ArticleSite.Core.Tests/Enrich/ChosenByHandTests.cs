namespace ArticleSite.Core.Tests.Enrich;

/// <summary>
/// Short articles of which an editor said what a reader may want next; the default settings must find most of it. The set is small and only
/// guards against a ranking that goes wrong: no setting was chosen by it.
/// </summary>
public sealed class ChosenByHandTests(ITestOutputHelper output)
{
    private static readonly (string Name, string Text, string[] Next)[] s_articles =
    [
        ("bread", "Mix flour, water, salt and a spoon of starter. Let the dough rest overnight in a cool place, fold it twice, and bake the loaf in a hot pot with the lid on.", ["starter", "pizza", "rolls"]),
        ("starter", "A starter is flour and water in a jar that ferments on the sill. Feed it each morning; after a week it doubles within hours and lifts any dough.", ["bread", "kefir"]),
        ("pizza", "Stretch the dough thin on flour, add tomatoes and cheese, and bake it on a stone as hot as the oven gets. A dough that rested overnight bubbles best.", ["bread", "rolls", "tomatoes"]),
        ("rolls", "Shape the dough into small balls, brush them with milk, and bake the rolls until the crust is golden. They freeze well and are crisp again after five minutes in the oven.", ["bread", "pizza"]),
        ("kefir", "Kefir grains turn a jar of milk sour within a day. Keep the jar warm on the sill, strain the grains, and feed them with fresh milk; they ferment for years.", ["starter"]),
        ("tomatoes", "Sow tomatoes in pots indoors, plant them out after the last frost, tie the stems to stakes and pinch the side shoots. Water the soil, never the leaves.", ["compost", "basil", "pizza"]),
        ("basil", "Basil wants sun, a pot with holes and water from below. Pinch the tips so that the stems branch, and plant it out beside tomatoes after the last frost.", ["tomatoes", "mint"]),
        ("mint", "Mint runs through any bed, so plant it in a pot sunk into the soil. Cut the stems before they flower, water it well, and share the runners.", ["basil", "compost"]),
        ("compost", "Layer kitchen scraps with dry leaves, keep the heap as moist as a wrung cloth and turn it each month. Sieved, it feeds the soil of every bed.", ["tomatoes", "worms"]),
        ("worms", "A box of worms eats kitchen scraps under the sink. Give them torn paper and scraps, no citrus, and sieve the castings for the soil of pots.", ["compost"]),
        ("puncture", "Take the wheel out, lever the tyre off the rim and find the hole in the tube under water. Roughen it, glue a patch on, and check the tyre for the thorn.", ["tubeless", "wheel"]),
        ("tubeless", "Without a tube a tyre seals itself: pour sealant in, seat the tyre on the rim with a burst of air, and carry a plug for holes the sealant cannot close.", ["puncture", "wheel"]),
        ("wheel", "A wheel that wobbles has a loose spoke. Turn the nipple a quarter at a time, watch the rim beside the brake, and pluck the spokes until they sound alike.", ["puncture", "brakes"]),
        ("brakes", "Squealing brakes are dirty or set askew. Clean the rim, turn the pads so that their front touches first, and tighten the cable until the lever feels firm.", ["wheel", "chain"]),
        ("chain", "Wipe the chain, put one drop of oil on each link and wipe it again. A worn chain stretches and eats the sprockets; measure it each spring.", ["brakes", "gears"]),
        ("gears", "When gears jump, turn the barrel on the cable half a turn, shift through all sprockets and listen. A bent hanger or a worn chain makes every setting wrong.", ["chain", "brakes"]),
        ("sharpen", "Hold the knife at a low angle, draw the edge over a wet stone from heel to tip, and feel for the burr. Finish on the fine stone and strop it on leather.", ["plane", "chisel"]),
        ("chisel", "Flatten the back of the chisel on a wet stone, hone the bevel until a burr rises, and strop it. A sharp chisel pares end grain without a mallet.", ["sharpen", "plane", "dovetail"]),
        ("plane", "Set the iron of the plane so that it takes a thin shaving, hone it on the stone like a chisel, and plane with the grain or the wood tears.", ["chisel", "sharpen", "oil"]),
        ("dovetail", "Mark the tails with a knife, saw beside the line and pare to it with a chisel. The joint goes together once, with light taps of the mallet and a little glue.", ["chisel", "plane"]),
        ("oil", "Linseed oil brings out the grain of wood. Rub it in thinly, wipe the rest off after a while, and let each coat dry; oily rags burn, so wash them.", ["plane", "varnish"]),
        ("varnish", "Thin the first coat of varnish, brush it with the grain of the wood, and sand lightly when it is dry. Three thin coats outlast one thick one.", ["oil"]),
        ("backup", "Copy the photos of each month to two disks and keep one of them in another house. Try once a year whether the copies open, for disks die unseen.", ["disk", "photos"]),
        ("disk", "A disk that clicks or reads slowly is dying. Copy what matters to a second disk at once, then read its counters; no program heals worn platters.", ["backup"]),
        ("photos", "Throw blurred photos away on the day, name folders by month and give faces names. A library without doubles is quick to copy to disks.", ["backup"]),
    ];

    [Fact]
    public void Most_of_what_an_editor_would_link_is_found()
    {
        var config = "title: Test\nbase_url: https://test.example/\nrelated:\n  count: 5\n";
        var site = new TestSite(config);
        foreach (var (name, text, _) in s_articles) site.Article(name, text, "date: 2026-01-02\n");
        var related = site.Build().Site!.Articles.ToDictionary(article => article.Title, article => article.Related.Select(other => other.Title).ToList());

        var found = s_articles.Sum(article => article.Next.Intersect(related[article.Name]).Count());
        var firsts = s_articles.Average(article => related[article.Name].FindIndex(article.Next.Contains) is >= 0 and var place ? 1.0 / (place + 1) : 0);
        var recall = (double)found / s_articles.Sum(article => article.Next.Length);
        output.WriteLine($"recall at 5: {recall:0.000}, mean reciprocal rank: {firsts:0.000}");

        Assert.InRange(recall, 0.8, 1);
        Assert.InRange(firsts, 0.8, 1);
    }
}
