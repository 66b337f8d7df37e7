using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ArticleSite.Precompile;

namespace ArticleSite.Cli.Tests;

public sealed class PrecompileTests
{
    private static readonly List<Assembly> s_assemblies = ProgramAssemblies.Load([PathOf("ArticleSite.Core"), PathOf("ArticleSite.Templating"), PathOf("articlesite")]);

    [Fact]
    public void Every_line_of_the_list_is_in_the_program() =>
        Assert.All(Lines().Where(ListedMethods.IsListed), line => Assert.NotEmpty(ListedMethods.Parse(line).Find(s_assemblies)));

    [Fact]
    public void A_type_stands_for_all_its_methods_that_are_not_generic()
    {
        var methods = ListedMethods.Parse("System.Collections.Generic.List`1[int]").Find(s_assemblies);

        Assert.All(methods, method => Assert.Equal(typeof(List<int>), method.DeclaringType));
        Assert.Superset(new HashSet<string> { ".ctor", "Add", "Insert", "get_Item" }, methods.Select(method => method.Name).ToHashSet());
        Assert.DoesNotContain(methods, method => method.Name == nameof(List<>.ConvertAll));
    }

    [Fact]
    public void A_generic_method_is_made_over_the_types_that_are_named()
    {
        var method = Assert.Single(ListedMethods.Parse("System.Linq.Lookup`2[int,char]:ApplyResultSelector[System.ValueTuple`2[int,char]]").Find(s_assemblies));

        Assert.Equal(typeof(ILookup<int, char>).Assembly, method.Module.Assembly);
        Assert.Equal([typeof((int, char))], method.GetGenericArguments());
    }

    [Theory]
    [InlineData("System.NoSuchType`1[int]")]
    [InlineData("System.Collections.Generic.List`1[System.NoSuchType]")]
    [InlineData("System.Collections.Generic.List`1[int]:NoSuchMethod[int]")]
    [InlineData("System.Collections.Generic.List`1[int]:ConvertAll[System.NoSuchType]")]
    public void What_the_program_does_not_have_is_nothing(string line) => Assert.Empty(ListedMethods.Parse(line).Find(s_assemblies));

    [Fact]
    public void The_profile_names_the_methods_by_the_assemblies_their_types_are_in()
    {
        var writer = new ProfileWriter();
        foreach (var method in ListedMethods.Parse("System.Collections.Generic.List`1[ArticleSite.Core.Text.TextSpan]").Find(s_assemblies)) writer.Add(method);
        var path = Path.Combine(Directory.CreateTempSubdirectory("articlesite-").FullName, "profile.mibc");
        writer.Save(path);

        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        Assert.Equal(
            ["Assemblies_System.Private.CoreLib;ArticleSite.Core", "AssemblyDictionary"],
            metadata.MethodDefinitions.Select(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name)).Order(StringComparer.Ordinal));
        Assert.Contains("BinarySearch", metadata.MemberReferences.Select(handle => metadata.GetString(metadata.GetMemberReference(handle).Name)));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(Repository.Root, "src/ArticleSite.Precompile/methods.txt"));

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
