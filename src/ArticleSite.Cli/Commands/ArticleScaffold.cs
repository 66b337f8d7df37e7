using System.Globalization;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>What a new article is made of.</summary>
/// <param name="Title">Any text.</param>
/// <param name="Date">Written with its offset.</param>
/// <param name="Tags">In order.</param>
/// <param name="Categories">Paths: <c>os/windows</c>.</param>
internal sealed record NewArticle(string Title, DateTimeOffset Date, IReadOnlyList<string> Tags, IReadOnlyList<string> Categories);

/// <summary>
/// The site's own form of a new article, <c>scaffolds/article.md</c>: a template. Between its lines of dashes every value is written
/// as YAML, with quotes where it needs them; below them as it is. What comes out is read back before it is written anywhere.
/// </summary>
internal static class ArticleScaffold
{
    /// <summary>Where it is, below the site's root.</summary>
    public const string Name = "scaffolds/article.md";

    private const string Usual = """
        ---
        title: {{ title }}
        date: {{ date }}
        {{~ if tags != "" ~}}
        tags: {{ tags }}
        {{~ end ~}}
        {{~ if categories != "" ~}}
        categories: {{ categories }}
        {{~ end ~}}
        ---


        """;

    private static readonly RenderOptions s_options = RenderOptions.Default with { StrictVariables = true, AutoIndent = false };

    /// <summary>The text of a new article by the scaffold of a site, or by the usual one where the site has none.</summary>
    public static string Write(NewArticle article, SiteRoot root, Surroundings surroundings)
    {
        var path = Path.Combine(root.Folder, Name);
        if (!surroundings.Files.FileExists(path)) return Write(article);
        var scaffold = SourceDecoder.Decode(new SourcePath(Name), surroundings.Files.ReadFile(path)).Value?.Text.TrimStart('\uFEFF');
        return Fill(scaffold ?? throw new UsageException($"'{Name}' is no text"), article);
    }

    /// <summary>The text of a new article by the usual scaffold: front matter and a blank line.</summary>
    public static string Write(NewArticle article) => Fill(Usual, article);

    private static string Fill(string scaffold, NewArticle article)
    {
        var body = BodyStart(scaffold);
        var text = Render(scaffold[..body], Head(article)) + Render(scaffold[body..], Body(article));
        Check(text, article);
        return text;
    }

    /// <summary>The offset behind the second line of dashes; 0 where there are not two.</summary>
    private static int BodyStart(string scaffold)
    {
        if (!scaffold.StartsWith("---", StringComparison.Ordinal)) return 0;
        var closer = scaffold.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (closer < 0) return 0;
        var end = scaffold.IndexOf('\n', closer + 1);
        return end < 0 ? scaffold.Length : end + 1;
    }

    private static string Render(string part, TemplateObject model)
    {
        var template = Template.Parse(part, Name);
        if (template.HasErrors) throw new UsageException(template.Diagnostics[0].ToString());
        try
        {
            return template.Render(model, s_options);
        }
        catch (TemplateException failure)
        {
            throw new UsageException(failure.Diagnostic.ToString());
        }
    }

    private static TemplateObject Head(NewArticle article) => new()
    {
        ["title"] = YamlWriter.Text(article.Title),
        ["date"] = Instant(article.Date),
        ["tags"] = article.Tags.Count > 0 ? YamlWriter.List(article.Tags) : "",
        ["categories"] = Paths(article.Categories),
    };

    private static TemplateObject Body(NewArticle article) => new()
    {
        ["title"] = article.Title,
        ["date"] = Instant(article.Date),
        ["tags"] = string.Join(", ", article.Tags),
        ["categories"] = string.Join(", ", article.Categories),
    };

    /// <summary>One path is written as a list, several as a list of lists; nothing for none.</summary>
    private static string Paths(IReadOnlyList<string> categories)
    {
        var paths = categories.Select(path => YamlWriter.List(path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).ToList();
        return paths.Count switch { 0 => "", 1 => paths[0], _ => $"[{string.Join(", ", paths)}]" };
    }

    /// <summary>ISO 8601, with the offset.</summary>
    private static string Instant(DateTimeOffset date) => date.ToString(
        date.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void Check(string text, NewArticle article)
    {
        var read = FrontMatterReader.Read(new SourceText(new SourcePath(Name), text), new FrontMatterOptions(TimeZoneInfo.Utc, NeedsDate: false));
        if (read.Value?.Meta is not { } meta) throw new UsageException($"'{Name}' makes no front matter: {read.Findings.Select(finding => finding.Message).FirstOrDefault()}");
        if (meta.Title.Value != string.Join(' ', article.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) throw Missing("title");
        if (!meta.Tags.Select(tag => tag.Value).SequenceEqual(article.Tags.Distinct())) throw Missing("tags");
        if (meta.Categories.Count != article.Categories.Count) throw Missing("categories");
    }

    private static UsageException Missing(string key) =>
        new($"an article by '{Name}' would not have the {key} asked for; write '{key}: {{{{ {key} }}}}' in its front matter");
}
