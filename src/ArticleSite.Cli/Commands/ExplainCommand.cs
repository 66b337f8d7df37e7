using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite explain WHAT</c>: the page of a rule, or all that is known of an article and why.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var what = new Argument<string>("WHAT") { Description = "A rule's code or name, or an article's file or slug" };
        var format = Choice.CreateOption("--format", "How to print it [default: text]", "text", "json");
        var related = new Option<bool>("--related") { Description = "Of an article: only why its related articles were chosen" };
        var command = new Command("explain", "Print what a code means, or what is known of an article") { what, format, related };
        command.SetAction(parsed =>
        {
            var (named, isJson) = (parsed.GetValue(what) ?? "", parsed.GetValue(format) == "json");
            if (Rules.Find(named) is { } rule) WriteRule(rule, isJson, surroundings);
            else WriteArticle(named, isJson, parsed.GetValue(related), parsed, common, surroundings);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteRule(DiagnosticRule rule, bool isJson, Surroundings surroundings)
    {
        var page = RulePages.Read(rule.Code) ?? $"# {rule.Code}: {rule.Title}\n";
        if (!isJson)
        {
            surroundings.Out.Write(page);
            return;
        }

        JsonText.Write(surroundings.Out, json =>
        {
            json.WriteStartObject();
            json.WriteString("code", rule.Code);
            json.WriteString("name", rule.Name);
            json.WriteString("category", CategoryWord.Of(rule.Category));
            json.WriteString("severity", SeverityWord.Of(rule.Severity));
            json.WriteString("title", rule.Title);
            json.WriteString("fix", rule.FixSafety switch { FixSafety.Safe => "safe", FixSafety.Unsafe => "unsafe", _ => null });
            json.WriteString("since", rule.Since);
            json.WriteString("page", page);
            json.WriteEndObject();
        });
    }

    private static void WriteArticle(string named, bool isJson, bool isRelatedOnly, ParseResult parsed, CommonOptions common, Surroundings surroundings)
    {
        if (named.Length == 6 && named.StartsWith("AS", StringComparison.OrdinalIgnoreCase) && named.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0) throw Unknown(named, []);
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = root.Inspection(surroundings) with { KeepsTexts = true };
        var result = surroundings.Build(request, surroundings.Files, null, surroundings.Cancellation);
        using var texts = result.Texts;
        var explained = new ArticleExplanation(result, request, root.ReadConfig(surroundings), surroundings);
        var sections = explained.Find(named) ?? throw Unknown(named, explained.Slugs);
        if (isRelatedOnly) sections = [.. sections.Where(section => section.Name is "related" or "twins_left_out")];
        if (isJson) Explanation.WriteJson(surroundings.Out, sections);
        else Explanation.WriteText(surroundings.Out, sections);
    }

    private static UsageException Unknown(string named, IEnumerable<string> slugs)
    {
        var meant = Rules.Suggest(named) ?? Suggestion.For(named, slugs);
        return new UsageException($"no rule and no article is called '{named}'" + (meant is null ? "" : $"; did you mean '{meant}'?"));
    }
}
