namespace ArticleSite.Browser.Tests;

/// <summary>A site whose articles are hard to tell apart by their titles, with their words strewn over one another's texts.</summary>
public sealed class SearchSite(Chromium browser) : TestedSite(browser)
{
    private static readonly string[] s_things = ["Printer", "Scanner", "Router", "Keyboard", "Webcam"];
    private static readonly string[] s_troubles = ["Is Slow", "Is Not Found", "Stops After an Update", "Makes Noise"];
    private static readonly string[] s_others =
    [
        "Printer Is Slow in Windows 11", "Why Your Printer Is Slow and the Router Is Not", "Café Wi‑Fi: Réseau sûr", "L’imprimante n’est pas trouvée", "إصلاح الطابعة البطيئة", "打印机很慢", "تحديث الموجّه", "Error 0xC1900101: Stops After an Update",
        "Straße & Co.: Größe ändern",
    ];

    /// <summary>Every title.</summary>
    public static IReadOnlyList<string> Titles { get; } = [.. s_things.SelectMany(thing => s_troubles.Select(trouble => $"My {thing} {trouble}")), .. s_others];

    private protected override SiteFiles Files { get; } = BuiltSite.Of(
        $"title: Search\nbase_url: {SiteFiles.Origin}/\ndiagnostics: {{ AS4017: off }}\n",
        Titles.Select((title, i) => ($"article-{i:d2}", $"---\ntitle: \"{title}\"\ndate: 2026-01-{1 + i % 28:d2}\ntags: [{s_things[i % 5]}]\n---\n\nA text about {Titles[(i + 1) % Titles.Count]}, {Titles[(i + 7) % Titles.Count]} and {Titles[(i + 1) % Titles.Count]} again.\n")));

    /// <summary>Where the article with a title is.</summary>
    public static string AddressOf(string title) => $"/article-{Titles.ToList().IndexOf(title):d2}/";
}
