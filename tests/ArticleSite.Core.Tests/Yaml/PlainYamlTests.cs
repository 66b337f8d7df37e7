using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Yaml;

public class PlainYamlTests
{
    // The same texts on every run. Change the seed to go hunting.
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4000).WithReplay(20251125, 20240807);

    /// <summary>Lines of front matter, good and odd, and crumbs that change what they mean.</summary>
    private static readonly string[] Pieces =
    [
        "title: Setup\n", "date: 2025-02-03T04:29:13.441Z\n", "tags:\n  - win11\n  - win10\n", "tags:\n- a\n- b\n", "categories:\n    - One Two\n", "a: \"q: #x\"\n",
        "b: 'it, and'\n", "c: x # note\n", "d: x#y\n", "e: http://x.example/?a=b&c\n", "f:\n", "g: [a, b]\n", "h: |\n  text\n", "i: *x\n", "j: &x y\n", "k: !t y\n",
        "l: one\n  two\n", "m: a\\b\n", "n: \"a\\tb\"\n", "o: 'it''s'\n", "p: null\n", "q: ~\n", "r: é – “x”\n", "s: 😀\n", "t: a:b\n", "u: a: b\n", "v: ends:\n",
        "w-x_1: y\r\n", "title: Again\n", "- x\n", "  - x\n", " y: z\n", "\n", "# comment\n", "---\n", "...\n", "aa: \tx\n", "bb: x\ty\n", "cc: x   \n", "dd:x\n", "ee : x\n",
        "ff: \"x\" y\n", "gg: '\n", "hh: x\u0085y\n", "ii: x\u2028y\n", "jj: \u00A0x\n", "kk: x\u00A0\n", "? x\n", ": y\n", "ll: -1\n", "mm: - x\n", "nn: 'x' # y\n", "oo: x\r", "pp: last",
        "\"qq\": x\n", "tags:\n  - a: b\n", "tags:\n  - a\n   - b\n", "tags:\n  - 'a'\n  - \"b\"\n\n", "tags:\n  -\n", "tags:\n  - a\n    b\n", "uu: x\u0007y\n", "vv: {a: b}\n",
        "ww:\n  a: b\n  c: d\n", "xx:\n  a:\n    b: c\n", "yy:\n  a: b\n\n  # comment\n  c: d\n", "  a: b\n", "  c:\n", "    - x\n", "    d: e\n", "  # inside\n", "# odd \u0007\n", "   \n", "\t\n", "#x\n",
        "zz: [one, two]\n", "ab: [ one ,two ]\n", "ac: []\n", "ad: [a b, 2, true]\n", "ae: [a,, b]\n", "af: [a, b,]\n", "ag: [a: b]\n", "ah: ['a', b]\n", "ai: [a] # note\n", "aj: x]\n", "ak: [a] b\n",
        "av: { a: b, c: d e }\n", "aw: {a: b}\n", "ax: { a: /, b: https://x.example/?a=b&c }\n", "ay: { a: b, a: c }\n", "az: { a:b }\n", "ba: { a: }\n", "bb: {}\n", "bc: { a: b, }\n", "bd: { a: b: c }\n",
        "be:\n  - { title: Home, url: / }\n  - { title: More, url: /more/ }\n", "bf: { a: \"b\" }\n", "bg: { a: b } # note\n", "bh: { a: b\n", "bi: { a: b }}\n", "bj: { a }\n", "bk: { a: ./b, c: .5 }\n",
        "bl: { a: .inf, b: 1 }\n", "bm: [a:b]\n", "bn: { a:  b  }\n", "bo: [/a/, ./b]\n", "bp: { a: b:, c: d }\n", "bq: [{ a: b }]\n", "br: ]\n", "bs: }\n", "  - }\n", "bt:{ a: b }\n", "bu: {:a: b}\n",
        "bv:\n  - url: /a/\n    reason: why\n  - url: /b/\n", "bw:\n- a: b\n  c: d\n", "  - a: b\n", "    c: d\n", "  -   a: b\n", "      c: d\n", "  - a:\n", "  - a:b\n", "  - - a\n", "  -a: b\n", "- a: b\n",
        "bx:\n  - a:\n      - b\n    c: d\n", "by: x   # note\n", "  - x # note\n", "bz: x #\n", "ca: # note\n", "cb: x # \u0007\n", "cc: 'a' #n\n", "  - # note\n", "cd: a #b #c\n", "  - a: b # note\n",
        "ce: :slug/\n", "cf: :\n", "cg: : x\n", "ch: :a :b\n", "ci: :a:\n", "cj: ::\n", "  - :a\n", "- :a\n", "ck: :a: b\n",
        "al: [-1, ~]\n", "am: [a\n", "an: [[a], b]\n", "ao: \"[a]\"\n", "ap: {a: [b]\n", "aq:\n  - [a]\n", "ar: &x [a]\n", "as: [a #b]\n", "at: [a#b]\n", "title:\n  one: x\n", "au: [é, b]\n",
    ];

    private static SourceText Source(string text) => new(new SourcePath("a.md"), text);

    private static YamlMap? Plain(string text) => PlainYaml.Read(Source(text), new TextSpan(0, text.Length), YamlReader.MaxNodes);

    [Fact]
    public void What_is_read_the_short_way_is_what_the_long_way_reads() =>
        FsCheck.Check.One(Many, Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var whole = YamlReader.ReadAll(Source(text), new TextSpan(0, text.Length), YamlReader.MaxNodes);
            return Plain(text) is not { } plain || whole.Problems.IsEmpty && plain.Equals(whole.Root);
        }));

    [Theory]
    [InlineData("title: Setup\ndate: 2025-02-03T04:29:13.441Z\ntags:\n  - win11\n  - win10\nthumbnail: https://x.example/a.jpg\n")]
    [InlineData("title: \"Fix: it\"\r\ntags:\r\n- a\r\n- b\r\n")]
    [InlineData("nav:\n  - { title: Home, url: / }\n  - { title: \u00DCber uns, url: https://x.example/about/ }\n")]
    [InlineData("# Settings.\n\nads:\n  policy: strip\n\n  # Why.\n  slots:\n    - top\nmonths: [One, Two]\n")]
    public void Usual_heads_and_settings_are_read_the_short_way(string text) => Assert.NotNull(Plain(text));

    [Fact]
    public void The_languages_of_the_program_are_read_the_short_way()
    {
        var assembly = typeof(WordsReader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(WordsReader.IsWords))
        {
            using var words = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Assert.True(Plain(words.ReadToEnd()) is not null, name);
        }
    }

    [Fact]
    public void The_settings_of_the_example_site_are_read_the_short_way() =>
        Assert.NotNull(Plain(File.ReadAllText(Path.Combine(Repository.Root, "site.config.yml"))));

    [Fact]
    public void A_document_of_too_many_values_is_left_to_the_reader_that_says_so() =>
        Assert.Null(PlainYaml.Read(Source("a: b\nc: d\n"), new TextSpan(0, 10), maxNodes: 4));
}
