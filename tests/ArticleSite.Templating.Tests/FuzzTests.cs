using System.Globalization;
using System.Text;

namespace ArticleSite.Templating.Tests;

/// <summary>
/// Whatever a template holds, it renders, or fails as a template at a place inside it, and does the same a second time.
/// <c>ARTICLESITE_FUZZ</c> says how many templates are tried; the number of a failing one makes it again.
/// </summary>
public sealed class FuzzTests
{
    private const int DefaultCases = 100_000;

    private static readonly (string Name, string Text)[] Includes =
    [
        ("i", "[{{ $1 }}{{ $k }}{{ x }}]"), ("self", "{{ include 'self' }}"), ("bad", "{{ if }}"), ("card", "{{ for q in list }}{{ q }}{{ end }}"),
    ];

    private static readonly RenderOptions Lenient = Rendered.With(Includes) with
    {
        LoopLimit = 200, OutputLimit = 20_000, StringLimit = 20_000, RecursionLimit = 30,
        RegexTimeout = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(5),
    };

    private static readonly RenderOptions Strict = Lenient with { Escape = EscapeMode.Html, StrictVariables = true, AutoIndent = false };

    private static readonly string[] Seeds =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        "{{ for x in list }}{{ x | string.upcase | string.truncate 3 }}{{ if for.last }}!{{ else }},{{ end }}{{ end }}",
        "{{ func f(a, b = 2) }}{{ a + b }}{{ end }}{{ f 1 }}{{ f 1 b: deep.a }}{{ include 'i' 5 k: 1 }}",
        "{{ case x }}{{ when 1, 2 }}a{{ else }}b{{ end }}{{ capture c }}{{ deep }}{{ end }}{{ c | string.size }}",
        "{{ x = [1, {a: 2}]; x[1].a += 3; y = x | array.each @(do; ret $0; end); y | array.reverse | object.to_json }}",
        "{{ date.parse '2024-03-05' | date.to_string '%F' }}{{ $\"a{1 + 2}b\" }}{{ x ? y : 1 ?? 2 }}{{ while x < 3; x++; end }}",
    ];

    [Fact]
    public void A_template_renders_or_fails_as_a_template()
    {
        var asked = Environment.GetEnvironmentVariable("ARTICLESITE_FUZZ");
        var cases = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : DefaultCases;
        var (readable, rendered) = (0, 0);
        Parallel.For(0, cases, number =>
        {
            var text = Make(number);
            try
            {
                var isRendered = Survives(text, number);
                if (isRendered is not null) Interlocked.Increment(ref readable);
                if (isRendered is true) Interlocked.Increment(ref rendered);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new InvalidOperationException($"template {number}: {fault.GetType().Name}: {fault.Message}\n{text}", fault);
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} templates, {readable} of them without syntax errors, {rendered} rendered");
        Assert.True(cases < 1000 || rendered > cases / 10, $"only {rendered} of {cases} templates could be rendered: they test nothing");
    }

    private static string Make(int number)
    {
        var random = new Random(number);
        return (number % 10) switch
        {
            < 6 => new RandomTemplate(random).Text(),
            < 9 => Mutated(random),
            _ => Noise(random),
        };
    }

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text.Remove(at, Math.Min(random.Next(6), text.Length - at));
            if (random.Next(3) > 0) text.Insert(at, RandomTemplate.Pieces[random.Next(RandomTemplate.Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Noise(Random random)
    {
        var bytes = new byte[random.Next(60)];
        random.NextBytes(bytes);
        return "{{" + (random.Next(2) == 0 ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes));
    }

    /// <summary>Whether it could be rendered; null when it could not be read.</summary>
    private static bool? Survives(string text, int number)
    {
        var template = Template.Parse(text, "fuzz");
        foreach (var mistake in template.Diagnostics) CheckPlace(mistake, text);
        CheckAnalysis(TemplateAnalysis.Of(template), text);
        if (template.HasErrors) return null;
        var options = number % 2 == 0 ? Lenient : Strict;
        var first = Outcome(template, options, text);
        var second = Outcome(template, options, text);
        if (first.Text != second.Text && !(first.Text + second.Text).Contains("time limit", StringComparison.Ordinal))
            throw new InvalidOperationException($"rendered twice:\n{first.Text}\n{second.Text}");
        return first.IsRendered;
    }

    private static (bool IsRendered, string Text) Outcome(Template template, RenderOptions options, string text)
    {
        var model = new TemplateObject
        {
            ["x"] = 1,
            ["list"] = new TemplateArray { "a", 2, 3.5 },
            ["deep"] = new TemplateObject { ["a"] = new TemplateObject { ["b"] = "<" } },
            ["h"] = new Html("<b>"),
            ["d"] = Rendered.Plain.Clock,
        };
        try
        {
            return (true, template.Render(model, options));
        }
        catch (TemplateException failure)
        {
            CheckPlace(failure.Diagnostic, text);
            return (false, failure.Diagnostic + " " + failure.Diagnostic.ToPlainString() + failure.Diagnostic.Help);
        }
    }

    private static void CheckAnalysis(TemplateAnalysis analysis, string text)
    {
        TemplateSpan[] spans = [.. analysis.Reads.Select(r => r.Span), .. analysis.Reads.Select(r => r.NameSpan), .. analysis.Includes.Select(i => i.Span)];
        if (spans.Any(s => s.Start < 0 || s.Length < 0 || s.End > text.Length)) throw new InvalidOperationException("a span of the analysis is outside of the template");
    }

    private static void CheckPlace(TemplateDiagnostic mistake, string text)
    {
        // What `object.eval` reads has a text of its own, which is gone by now.
        var length = mistake.Path switch
        {
            "fuzz" => text.Length,
            "<eval>" => int.MaxValue,
            _ => Includes.First(i => i.Name == mistake.Path).Text.Length,
        };
        if (mistake.Start < 0 || mistake.Length < 0 || mistake.Start + (long)mistake.Length > length || mistake.Line < 1 || mistake.Column < 1)
            throw new InvalidOperationException($"the place {mistake.Start}+{mistake.Length} is outside of '{mistake.Path}': {mistake}");
        foreach (var cause in mistake.Causes) CheckPlace(cause, text);
    }
}
