namespace ArticleSite.Templating.Tests;

/// <summary>Every example of <c>docs/templates.md</c> does what it says.</summary>
public sealed class DocumentationTests
{
    private static readonly Example[] Examples = [.. Read()];

    public static TheoryData<int> Lines => [.. Examples.Select(e => e.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_gives_the_output_beside_it(int line)
    {
        var example = Examples.First(e => e.Line == line);
        var model = new TemplateObject { ["json"] = example.Model };
        Rendered.Text("{{ import object.from_json json }}", model);
        model.Remove("json");
        var template = Template.Parse(example.Template, "page.html");
        Assert.Equal([], template.Diagnostics.Select(d => d.ToString()));
        var options = Rendered.Plain with
        {
            Loader = new Shelf([.. example.Includes]),
            Escape = example.Kind.Contains("html", StringComparison.Ordinal) ? EscapeMode.Html : EscapeMode.None,
            StrictVariables = example.Kind.Contains("strict", StringComparison.Ordinal),
        };
        var output = example.IsError
            ? Assert.Throws<TemplateException>(() => template.Render(model, options)).Diagnostic.ToString()
            : template.Render(model, options);
        Assert.Equal(example.Output, output);
    }

    [Fact]
    public void Every_builtin_has_an_example()
    {
        var missing = BuiltinList.All.Concat(["include", "include_join", "empty"]).Where(name => !Examples.Any(e => BuiltinList.Calls(e.Template, name)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_builtin_has_its_line_in_a_table()
    {
        var rows = Text().Where(l => l.StartsWith('|')).ToArray();
        Assert.All(BuiltinList.Groups.SelectMany(g => g.Names), name => Assert.Contains(rows, row => BuiltinList.Calls(row.Split('|')[1], name)));
    }

    [Fact]
    public void Every_rule_is_named()
    {
        var text = string.Join('\n', Text());
        Assert.All(TemplateRules.All, rule => Assert.Contains(rule.Code, text, StringComparison.Ordinal));
    }

    private static string[] Text() => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "templates.md"));

    private static IEnumerable<Example> Read()
    {
        var lines = Text();
        var (model, kind, template) = ("{}", "", (string?)null);
        List<(string, string)> includes = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var (info, start) = (lines[i][3..], ++i);
            while (lines[i] != "```") i++;
            var body = string.Join('\n', lines[start..i]);
            switch (info.Split(' ', ':')[0])
            {
                case "json": model = body; break;
                case "scriban" when info.StartsWith("scriban include:", StringComparison.Ordinal): includes.Add((info["scriban include:".Length..], body)); break;
                case "scriban" when template is null: (kind, template) = (info, body); break;
                case "text" when template is not null:
                    yield return new Example(start, kind, model, template, [.. includes], body, info == "text error");
                    (model, template) = ("{}", null);
                    includes.Clear();
                    break;
                default: throw new InvalidDataException($"docs/templates.md({start}): unexpected block '{info}'");
            }
        }

        if (template is not null) throw new InvalidDataException("docs/templates.md: the last example has no output");
    }

    private sealed record Example(int Line, string Kind, string Model, string Template, (string, string)[] Includes, string Output, bool IsError);
}
