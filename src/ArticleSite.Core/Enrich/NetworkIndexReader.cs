using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Reads what <see cref="NetworkIndexWriter"/> wrote, strictly: another format or version and the first fault make one
/// finding at its place, and the sibling is then unknown. Members it does not know are passed over.
/// </summary>
public static class NetworkIndexReader
{
    /// <summary>Every index that can be read.</summary>
    public static StageResult<IReadOnlyList<NetworkIndex>> ReadAll(IReadOnlyList<NetworkFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<NetworkIndex> read = [];
        List<Diagnostic> findings = [];
        foreach (var file in files)
            if (Read(file, findings) is { } index) read.Add(index);
        return new(read, findings.ToEquatableArray());
    }

    private static NetworkIndex? Read(NetworkFile file, List<Diagnostic> findings)
    {
        var start = file.Content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var json = new Utf8JsonReader(file.Content.AsSpan(start), new JsonReaderOptions { MaxDepth = 16 });
        try
        {
            return Index(ref json, file.Sibling);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // the second: half a surrogate pair
        {
            var isFormat = fault is JsonException { LineNumber: null };
            var at = start + (int)(isFormat ? json.TokenStartIndex : json.BytesConsumed);
            var length = Math.Min(1, file.Content.Length - at);
            var span = new TextSpan(Encoding.UTF8.GetCharCount(file.Content, 0, at), length);
            findings.Add(Rules.SiblingIndexIsBroken(new SourceLocation(file.Path, span), file.Sibling.Name, isFormat ? fault.Message : "it is not JSON"));
            return null;
        }
    }

    private static NetworkIndex Index(ref Utf8JsonReader json, Sibling sibling)
    {
        var (isFormat, isVersion) = (false, false);
        List<string> table = [];
        List<SiblingArticle> articles = [];
        List<string> paths = [];
        HashSet<string> themeIds = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlySet<string>> anchors = new(StringComparer.Ordinal);
        Next(ref json, JsonTokenType.StartObject, "an object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (json.GetString())
            {
                case "format":
                    isFormat = Text(ref json, "the format") == NetworkIndex.Format ? true : throw new JsonException("the format is another");
                    break;
                case "version":
                    isVersion = Number(ref json) == NetworkIndex.Version ? true : throw new JsonException($"the version is another; expected {NetworkIndex.Version}");
                    break;
                case "terms":
                    Each(ref json, (ref Utf8JsonReader item) => table.Add(Value(ref item, "a term")));
                    break;
                case "articles":
                    Each(ref json, (ref Utf8JsonReader item) => articles.Add(Article(ref item, sibling, table, paths, anchors)));
                    break;
                case "theme_ids":
                    Each(ref json, (ref Utf8JsonReader item) => themeIds.Add(Value(ref item, "an id")));
                    break;
                case "pages":
                    Each(ref json, (ref Utf8JsonReader item) => paths.Add(PathOf(Value(ref item, "an address"))));
                    break;
                default:
                    json.Read();
                    json.Skip();
                    break;
            }
        }

        if (!isFormat || !isVersion) throw new JsonException("it has no format and version");
        return new NetworkIndex(sibling, articles, paths.ToImmutableSortedSet(StringComparer.Ordinal)) { Anchors = anchors, ThemeIds = themeIds };
    }

    private static SiblingArticle Article(ref Utf8JsonReader json, Sibling sibling, List<string> table, List<string> paths, Dictionary<string, IReadOnlySet<string>> anchors)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw new JsonException("expected an article");
        string? path = null, title = null;
        DateTimeOffset? date = null;
        List<int> pairs = [];
        HashSet<string>? ids = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (json.GetString())
            {
                case "url": path = PathOf(Text(ref json, "an address")); break;
                case "title": title = Text(ref json, "a title"); break;
                case "date": date = json.Read() && json.TokenType == JsonTokenType.String && json.TryGetDateTimeOffset(out var read) ? read : throw new JsonException("expected a date"); break;
                case "terms": Each(ref json, (ref Utf8JsonReader item) => pairs.Add(TermPart(ref item, pairs.Count, table))); break;
                case "anchors":
                    ids = new HashSet<string>(StringComparer.Ordinal);
                    Each(ref json, (ref Utf8JsonReader item) => ids.Add(Value(ref item, "an id")));
                    break;
                default:
                    json.Read();
                    json.Skip();
                    break;
            }
        }

        if (path is null || title is null || pairs.Count % 2 != 0) throw new JsonException("an article lacks its address, its title or a weight");
        paths.Add(path);
        if (ids is not null) anchors[path] = ids;
        return new SiblingArticle(sibling.Name, title, new SiteUrl(path).Absolute(sibling.BaseUrl), date, Terms(pairs, table));
    }

    /// <summary>As the articles of this site have them: numbers, each once, in order.</summary>
    private static EquatableArray<TermCount> Terms(List<int> pairs, List<string> table)
    {
        SortedDictionary<uint, int> counts = [];
        for (var i = 0; i < pairs.Count; i += 2) counts[WordReader.HashOf(table[pairs[i]])] = pairs[i + 1];
        return counts.Select(entry => new TermCount(entry.Key, entry.Value)).ToEquatableArray();
    }

    private static int TermPart(ref Utf8JsonReader json, int before, List<string> table)
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var number) || number < 0) throw new JsonException("expected a number");
        if (before % 2 == 0 && number >= table.Count) throw new JsonException($"there is no term {number}");
        return before % 2 == 1 && number == 0 ? throw new JsonException("expected a weight") : number;
    }

    private delegate void ReadItem(ref Utf8JsonReader json);

    private static void Each(ref Utf8JsonReader json, ReadItem read)
    {
        Next(ref json, JsonTokenType.StartArray, "a list");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) read(ref json);
    }

    private static void Next(ref Utf8JsonReader json, JsonTokenType token, string expected)
    {
        if (!json.Read() || json.TokenType != token) throw new JsonException("expected " + expected);
    }

    private static string Text(ref Utf8JsonReader json, string expected)
    {
        json.Read();
        return Value(ref json, expected);
    }

    private static string Value(ref Utf8JsonReader json, string expected) =>
        json.TokenType == JsonTokenType.String && json.GetString() is { Length: > 0 } text ? text : throw new JsonException("expected " + expected);

    private static int Number(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : throw new JsonException("expected a number");

    private static string PathOf(string path) => path[0] == '/' ? path : throw new JsonException($"'{path}' is no path below the base URL");
}
