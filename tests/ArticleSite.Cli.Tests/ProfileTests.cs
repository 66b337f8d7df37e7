using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArticleSite.Cli.Tests;

/// <summary>The profile that the compiler of machine code goes by. What it does not know any more is compiled as if nothing had been counted.</summary>
public sealed class ProfileTests
{
    [Fact]
    public void The_profile_knows_most_methods_of_the_program_as_it_is_or_is_to_be_made_anew_with_bench_profile()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Repository.Root, "src", "ArticleSite.Native", "profile.mibc"));
        using var content = archive.Entries.Single().Open();
        var image = new MemoryStream();
        content.CopyTo(image);
        image.Position = 0;
        using var file = new PEReader(image);
        var methods = MethodsOf(file.GetMetadataReader()).ToList();

        var gone = methods.Where(method => !IsInProgram(method.Assembly, method.Type, method.Name)).ToList();

        Assert.True(methods.Count > 1_000, $"the profile has {methods.Count} methods of the program");
        Assert.True(gone.Count < methods.Count / 4, $"{gone.Count} of {methods.Count} methods of the profile are not in the program any more; run bench/profile/profile.sh");
    }

    private static bool IsInProgram(string assembly, string type, string method)
    {
        const BindingFlags declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        return Assembly.Load(assembly).GetType(type)?.GetMember(method, declared) is { Length: > 0 };
    }

    /// <summary>Those of our own types that have no type parameters.</summary>
    private static IEnumerable<(string Assembly, string Type, string Name)> MethodsOf(MetadataReader metadata)
    {
        foreach (var handle in metadata.MemberReferences)
        {
            var method = metadata.GetMemberReference(handle);
            if (method.Parent.Kind != HandleKind.TypeReference) continue;
            var (assembly, type) = TypeOf(metadata, (TypeReferenceHandle)method.Parent);
            if (assembly.StartsWith("ArticleSite", StringComparison.OrdinalIgnoreCase)) yield return (assembly, type, metadata.GetString(method.Name));
        }
    }

    private static (string Assembly, string Type) TypeOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var (assembly, around) = TypeOf(metadata, (TypeReferenceHandle)type.ResolutionScope);
            return (assembly, $"{around}+{name}");
        }

        var home = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
        return (home, type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}");
    }
}
