using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Templating.Tests;

/// <summary>Whatever a template holds, it renders, or fails as a template.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", " ", "\n", ";", "x", "y", "f", "$0", "$", "$k", "$$", "'s'", "\"q\"", "`v`", "$'a{", "}'",
        "1", "2.5", "1e3", "99999999999", "0x1F", "1.5m", "null", "true", "empty", "this", "(", ")", "[", "]", "{", "}", "a:", ",", "+", "-", "*", "/", "//", "%",
        "..", "..<", "==", "<", "&&", "||", "??", "?!", "?.", ".", "?", ":", "|", "@", "^", "!", "++", "--", "=", "+=", "if ", "else ", "end ", "for x in ",
        "while ", "case ", "when ", "func f(a, b = 1) ", "func f ", "do ", "ret ", "capture c ", "with x ", "wrap f ", "import x ", "readonly x ", "break ",
        "tablerow x in ", "include 'i' ", "include_join ['i'] ", "array.each ", "array.sort ", "array.join ", "string.slice ", "string.truncate ", "string.pad_left ",
        "object.eval ", "object.to_json ", "object.from_json ", "math.round ", "math.format ", "date.parse ", "date.to_string ", "date.add_days ", "regex.replace ",
        "regex.match ", "html.strip ", "array.limit ", "array.offset ", "array.map ", "timespan.parse ", "string.index_of ", "for.index", "list", "deep", "size", "##", "#",
    ];

    private static readonly string[] Seeds =
    [
        "{{ for x in list }}{{ x | string.upcase | string.truncate 3 }}{{ if for.last }}!{{ else }},{{ end }}{{ end }}",
        "{{ func f(a, b = 2) }}{{ a + b }}{{ end }}{{ f 1 }}{{ f 1 b: deep.a }}{{ include 'i' 5 k: 1 }}",
        "{{ case x }}{{ when 1, 2 }}a{{ else }}b{{ end }}{{ capture c }}{{ deep }}{{ end }}{{ c | string.size }}",
        "{{ x = [1, {a: 2}]; x[1].a += 3; y = x | array.each @(do; ret $0; end); y | array.reverse | object.to_json }}",
        "{{ date.parse '2024-03-05' | date.to_string '%F' }}{{ $\"a{1 + 2}b\" }}{{ x ? y : 1 ?? 2 }}{{ while x < 3; x++; end }}",
    ];

    private static readonly RenderOptions[] Options =
    [
        Rendered.With(("i", "[{{ $1 }}{{ $k }}{{ x }}]")) with { LoopLimit = 200, OutputLimit = 20_000, StringLimit = 20_000, RegexTimeout = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(5) },
        Rendered.With(("i", "[{{ include 'i' }}]")) with { LoopLimit = 200, OutputLimit = 20_000, StringLimit = 20_000, Escape = EscapeMode.Html, StrictVariables = true, AutoIndent = false },
    ];

    [Fact]
    public void Templates_of_random_pieces_never_crash()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(parts => "{{ " + string.Join("", parts));
        Prop.ForAll(texts.ToArbitrary(), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));
    }

    [Fact]
    public void Mutated_templates_never_crash()
    {
        var texts =
            from seed in Gen.Elements(Seeds)
            from edits in Gen.Choose(0, 1000).Two().ListOf(3)
            from pieces in Gen.Elements(Pieces).ListOf(3)
            select Mutate(seed, edits, pieces);
        Prop.ForAll(texts.ToArbitrary(), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Random_characters_never_crash() =>
        Prop.ForAll<NonNull<string>>(s => Survives("{{" + s.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string Mutate(string seed, IEnumerable<(int At, int Length)> edits, IEnumerable<string> pieces)
    {
        foreach (var ((at, length), piece) in edits.Zip(pieces))
        {
            var start = at % (seed.Length + 1);
            var end = Math.Min(seed.Length, start + (length % 6));
            seed = seed[..start] + piece + seed[end..];
        }

        return seed;
    }

    private static void Survives(string text)
    {
        var template = Template.Parse(text, "fuzz");
        foreach (var diagnostic in template.Diagnostics)
        {
            Assert.InRange(diagnostic.Start, 0, text.Length);
            Assert.InRange(diagnostic.Start + diagnostic.Length, 0, text.Length);
        }

        if (template.HasErrors) return;
        foreach (var options in Options)
        {
            var model = new TemplateObject { ["x"] = 1, ["list"] = new TemplateArray { "a", 2, 3.5 }, ["deep"] = new TemplateObject { ["a"] = new TemplateObject { ["b"] = "<" } }, ["h"] = new Html("<b>") };
            try
            {
                template.Render(model, options);
            }
            catch (TemplateException)
            {
                // An error of the template, which is what random templates have.
            }
        }
    }
}
