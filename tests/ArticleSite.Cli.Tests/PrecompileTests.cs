using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ArticleSite.Precompile;

namespace ArticleSite.Cli.Tests;

public sealed class PrecompileTests
{
    private static readonly List<Assembly> s_assemblies = ProgramAssemblies.Load([PathOf("ArticleSite.Core"), PathOf("ArticleSite.Templating"), PathOf("articlesite")]);

    [Fact]
    public void Every_line_of_the_list_is_well_formed() => Assert.All(Listed().SelectMany(TypesOf), type => Assert.True(TypeName.TryParse(type, out _), type));

    [Fact]
    public void Every_type_that_the_list_names_and_the_framework_does_not_have_is_in_the_program() =>
        Assert.All(
            Listed().SelectMany(TypesOf).SelectMany(type => NamesIn(TypeName.Parse(type))).Where(name => !IsOfFramework(name)),
            name => Assert.Contains(s_assemblies, assembly => assembly.GetType(name) is not null));

    [Fact]
    public void Every_line_of_the_list_that_is_not_of_the_framework_is_in_the_program() =>
        Assert.All(Listed().Where(listed => !IsOfFramework(listed.Type)), listed => Assert.NotEmpty(listed.Find(s_assemblies)));

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

    private static IEnumerable<ListedMethods> Listed() =>
        File.ReadLines(Path.Combine(Repository.Root, "src/ArticleSite.Precompile/methods.txt")).Where(ListedMethods.IsListed).Select(ListedMethods.Parse);

    private static IEnumerable<string> TypesOf(ListedMethods listed) => [listed.Type, .. listed.Arguments];

    /// <summary>What an update of the framework may rename: no fault of the list, and the build tells of it.</summary>
    private static bool IsOfFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>The names of a type and of all it is made over.</summary>
    private static IEnumerable<string> NamesIn(TypeName type)
    {
        if (type.IsArray) return NamesIn(type.GetElementType());
        return type.IsConstructedGenericType ? [type.GetGenericTypeDefinition().FullName, .. type.GetGenericArguments().SelectMany(NamesIn)] : [type.FullName];
    }

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
