using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>
/// <c>articlesite render TEMPLATE --data FILE.json</c>: one template with data, printed. Plain Scriban: nothing is
/// escaped, unknown names print nothing, code is auto-indented, a loop takes a thousand steps; options change that.
/// </summary>
internal static class RenderCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var template = new Argument<string?>("TEMPLATE") { Description = "The template; - for stdin", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<string?>("--data") { Description = "The model, a JSON object; - for stdin", HelpName = "FILE.json" };
        var includes = new Option<string?>("--includes") { Description = "Where included templates are", HelpName = "DIR" };
        var batch = new Option<bool>("--batch") { Description = "Read requests from stdin, one JSON object a line, and answer each with a line" };
        var strict = new Option<bool>("--strict") { Description = "Unknown names are errors" };
        var autoIndent = new Option<bool>("--auto-indent")
        {
            Description = "Indent what indented code writes: true or false",
            DefaultValueFactory = _ => true,
        };
        var loopLimit = new Option<int>("--loop-limit")
        {
            Description = "Steps a loop may take; 0 for any number",
            HelpName = "N",
            DefaultValueFactory = _ => RenderOptions.Default.LoopLimit,
            CustomParser = ParseLimit,
        };
        var escape = Choice.CreateOption("--escape", "Escape values for HTML, or not [default: none]", "html", "none");
        var command = new Command("render", "Print a template rendered with JSON data")
        {
            template, data, includes, batch, strict, autoIndent, loopLimit, escape,
        };
        command.SetAction(parsed =>
        {
            var options = RenderOptions.Default with
            {
                StrictVariables = parsed.GetValue(strict),
                AutoIndent = parsed.GetValue(autoIndent),
                LoopLimit = parsed.GetValue(loopLimit),
                Escape = parsed.GetValue(escape) == "html" ? EscapeMode.Html : EscapeMode.None,
                Clock = BuildClock.Read(null, surroundings),
                CancellationToken = surroundings.Cancellation,
            };
            var (path, dataPath, folder) = (parsed.GetValue(template), parsed.GetValue(data), parsed.GetValue(includes));
            if (!parsed.GetValue(batch)) return RenderOne.Run(path, dataPath, folder, options, surroundings);
            if ((path ?? dataPath ?? folder) is not null)
                throw new UsageException("--batch reads everything from stdin; it takes no TEMPLATE, --data or --includes");
            return RenderBatch.Run(options, surroundings);
        });
        return command;
    }

    private static int ParseLimit(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)) return limit;
        result.AddError($"--loop-limit takes a number of steps, not '{text}'");
        return 0;
    }
}
