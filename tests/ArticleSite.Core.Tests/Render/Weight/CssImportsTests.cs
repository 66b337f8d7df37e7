using ArticleSite.Core.Render.Weight;

namespace ArticleSite.Core.Tests.Render.Weight;

public sealed class CssImportsTests
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["a.css"] = "a{}",
        ["c/a.css"] = "ca{}",
        ["deep.css"] = "@import 'a.css';deep{}",
        ["far.css"] = "@import url(https://other.example/x.css);far{}",
        ["me.css"] = "@import \"me.css\";me{}",
        ["marked.css"] = "@charset \"utf-8\";m{}",
    };

    private static string Join(string css, string name = "site.css") => CssImports.Join(name, css, s_files.GetValueOrDefault);

    [Theory]
    [InlineData("@import \"a.css\";b{}", "a{}\nb{}")]
    [InlineData("/* x */ @IMPORT url( './a.css' ) ;\nb{}", "a{}\n\nb{}")]
    [InlineData("@import url(a.css);@import \"deep.css\";b{}", "a{}\na{}\ndeep{}\nb{}")]
    public void What_is_imported_first_stands_first(string css, string expected) => Assert.Equal(expected, Join(css));

    [Fact]
    public void A_sheet_imports_from_its_own_folder() => Assert.Equal("ca{}\nb{}", Join("@import \"a.css\";b{}", "c/site.css"));

    [Theory]
    [InlineData("b{}")]
    [InlineData("@import \"none.css\";b{}")]
    [InlineData("@import \"a.css\" print;b{}")]
    [InlineData("@import \"a.css\" layer(x);b{}")]
    [InlineData("@import \"c/a.css\";b{}")]
    [InlineData("@import \"https://other.example/a.css\";b{}")]
    [InlineData("@import \"a.css\";@import \"//other.example/b.css\";b{}")]
    [InlineData("@import \"a.css\";@layer x;@import \"deep.css\";b{}")]
    [InlineData("@import \"far.css\";b{}")]
    [InlineData("@import \"me.css\";b{}")]
    [InlineData("@import \"marked.css\";b{}")]
    [InlineData("@import \"a.css\"")]
    [InlineData("/* @import \"a.css\";")]
    public void Any_other_sheet_stays_as_it_is(string css) => Assert.Equal(css, Join(css));
}
