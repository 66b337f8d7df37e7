using System.Globalization;
using System.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Cli.Commands;

/// <summary>A new article's file: front matter that reads back as what was asked for, then the text.</summary>
internal static class ArticleText
{
    /// <summary>Writes the file.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="date">Written with its offset.</param>
    /// <param name="tags">In order.</param>
    /// <param name="categories">Paths: <c>os/windows</c>. One is written as a list, several as a list of lists.</param>
    /// <param name="body">Markdown.</param>
    public static string Write(
        string title, DateTimeOffset date, IReadOnlyList<string> tags, IReadOnlyList<string> categories, string body)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(YamlWriter.Quote(title)).Append('\n');
        text.Append("date: ").Append(Instant(date)).Append('\n');
        if (tags.Count > 0) text.Append("tags: ").Append(YamlWriter.List(tags)).Append('\n');
        var paths = categories.Select(Names).ToList();
        if (paths.Count == 1) text.Append("categories: ").Append(YamlWriter.List(paths[0])).Append('\n');
        if (paths.Count > 1) text.Append("categories: [").AppendJoin(", ", paths.Select(YamlWriter.List)).Append("]\n");
        return text.Append("---\n\n").Append(body).ToString();
    }

    private static string[] Names(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Instant(DateTimeOffset date) => date.ToString(
        date.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
