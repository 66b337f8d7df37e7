using System.Globalization;
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

    [Fact]
    public void A_hundred_sheets_become_one()
    {
        var joined = CssImports.Join("0.css", Chained(0), name => Chained(int.Parse(name[..^4], CultureInfo.InvariantCulture)));

        Assert.StartsWith("last{}", joined, StringComparison.Ordinal);

        static string Chained(int number) => number == CssImports.MostImports ? "last{}" : $"@import \"{number + 1}.css\";";
    }

    [Fact]
    public void Sheets_that_import_two_others_each_over_and_over_stay_as_they_are()
    {
        var read = 0;

        var joined = CssImports.Join("0.css", Doubled(0), name =>
        {
            read++;
            return Doubled(int.Parse(name[..^4], CultureInfo.InvariantCulture));
        });

        Assert.Equal(Doubled(0), joined);
        Assert.Equal(CssImports.MostImports, read);

        static string Doubled(int number) => number == 60 ? "last{}" : $"@import \"{number + 1}.css\";@import \"{number + 1}.css\";";
    }
}
