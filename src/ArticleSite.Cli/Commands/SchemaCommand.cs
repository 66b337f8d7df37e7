using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite schema</c>: the JSON Schema of the configuration or of front matter, for editors that complete and check.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var what = new Argument<string>("WHAT") { Description = "config or front-matter", DefaultValueFactory = _ => "config" };
        what.Validators.Add(given =>
        {
            if (given.Tokens is [var word] && word.Value is not ("config" or "front-matter")) given.AddError($"schema takes config or front-matter, not '{word.Value}'");
        });
        var terms = new Option<bool>("--with-terms") { Description = "With front-matter: allow only the site's own tags and categories" };
        var command = new Command("schema", "Print the JSON Schema of the configuration or of front matter") { what, terms };
        command.SetAction(parsed =>
        {
            var isConfig = parsed.GetValue(what) == "config";
            if (isConfig && parsed.GetValue(terms)) throw new UsageException("--with-terms goes with 'schema front-matter'");
            var site = parsed.GetValue(terms) ? Site(parsed, common, surroundings) : null;
            JsonText.Write(surroundings.Out, json =>
            {
                if (isConfig) ConfigSchema.Write(json);
                else FrontMatterSchema.Write(json, site);
            });
            return ExitCode.Clean;
        });
        return command;
    }

    private static SiteModel Site(ParseResult parsed, CommonOptions common, Surroundings surroundings)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = root.Inspection(surroundings) with { IncludeDrafts = true, IncludeFuture = true };
        return surroundings.Build(request, surroundings.Files, null, surroundings.Cancellation).Site
            ?? throw new UsageException("the site cannot be read; 'articlesite check' says why");
    }
}
