using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Markdown.Code;

public sealed partial class CodeHighlighterTests
{
    [Theory]
    [InlineData("bash", "sudo apt-get install -y \"curl\" # now", "k:sudo v:-y s:\"curl\" c:# now")]
    [InlineData("bash", "if [ \"$A\" = 1 ]; then echo ${B}; fi", "k:if s:\"$A\" n:1 k:then k:echo v:${B} k:fi")]
    [InlineData("sh", "curl https://host/#part", "")]
    [InlineData("powershell", "Get-Item $Path -Force # all", "v:$Path v:-Force c:# all")]
    [InlineData("powershell", "<# two\nlines #> Return", "c:<# two\nlines #> k:Return")]
    [InlineData("cmd", "REM first\nsfc /r %TEMP%", "c:REM first v:/r v:%TEMP%")]
    [InlineData("json", "{\"a\": [1, true, \"x\"]}", "v:\"a\" n:1 n:true s:\"x\"")]
    [InlineData("yaml", "site-name: \"Q\" # c\non: true", "v:site-name s:\"Q\" c:# c v:on n:true")]
    [InlineData("ini", "; c\nName=4", "c:; c v:Name n:4")]
    [InlineData("html", "<a href=\"x\">in</a> <!-- c -->", "k:a v:href s:\"x\" k:a c:<!-- c -->")]
    [InlineData("csharp", "var x = 'a'; // c\nreturn x;", "k:var s:'a' c:// c k:return")]
    [InlineData("python", "def f(): return 'it''s' # c", "k:def k:return s:'it' s:'s' c:# c")]
    [InlineData("sql", "select a from b -- c", "k:select k:from c:-- c")]
    [InlineData("yaml", "note: it's open", "v:note")]
    public void The_parts_of_a_program_are_told_apart(string language, string code, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Spans().Matches(Html(language, code)).Select(match => $"{match.Groups[1].Value}:{WebUtility.HtmlDecode(match.Groups[2].Value)}")));

    [Fact]
    public void The_text_stays_letter_for_letter()
    {
        string[] pieces = ["if ", "\"", "'", "# ", "//", "/*", "*/", "<a ", ">", "&", "$x", "-f ", "--", "12.5", "a: ", "=", "\n", " ", "\\", "é", "<!--", "-->", "rem ", "{", "}", ";"];
        string[] languages = ["bash", "powershell", "cmd", "json", "yaml", "ini", "html", "css", "js", "python", "sql", "rust"];
        var programs = Gen.Elements(pieces).ArrayOf().Select(parts => "x" + string.Concat(parts) + "x");
        Prop.ForAll(Gen.Elements(languages).ToArbitrary(), programs.ToArbitrary(), (language, code) =>
        {
            var html = Html(language, code);
            var start = html.IndexOf('>', html.IndexOf("<code", StringComparison.Ordinal)) + 1;
            Assert.Equal(code + "\n", WebUtility.HtmlDecode(Tags().Replace(html[start..html.IndexOf("</code>", StringComparison.Ordinal)], "")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Code_without_a_language_is_left_alone() =>
        Assert.Equal("<pre tabindex=\"0\"><code>if a &lt; b\n</code></pre>", Bodies.Html("```\nif a < b\n```"));

    [Fact]
    public void A_language_that_is_not_known_is_named_and_not_coloured() =>
        Assert.Equal("<div class=\"code\" data-language=\"befunge\"><pre tabindex=\"0\"><code class=\"language-befunge\">&gt;v\n</code></pre></div>", Bodies.Html("```befunge\n>v\n```"));

    private static string Html(string language, string code) => Bodies.Html($"````{language}\n{code}\n````");

    [GeneratedRegex("<span class=\"tok-(.)\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Spans();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
