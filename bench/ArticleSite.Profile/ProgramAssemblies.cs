using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArticleSite.Profile;

/// <summary>An assembly of the program, its libraries or the framework.</summary>
internal sealed record ProgramAssembly(string Name, MetadataReader Metadata, PEReader File);

/// <summary>Where a type is defined.</summary>
internal readonly record struct DefinedType(ProgramAssembly Assembly, TypeDefinitionHandle Handle)
{
    public TypeDefinition Definition => Assembly.Metadata.GetTypeDefinition(Handle);

    /// <summary>As reflection names it, with <c>+</c> before a type in another.</summary>
    public string FullName
    {
        get
        {
            var definition = Definition;
            var name = Assembly.Metadata.GetString(definition.Name);
            if (!definition.GetDeclaringType().IsNil) return $"{new DefinedType(Assembly, definition.GetDeclaringType()).FullName}+{name}";
            return definition.Namespace.IsNil ? name : $"{Assembly.Metadata.GetString(definition.Namespace)}.{name}";
        }
    }

    /// <summary>True for a struct or an enumeration.</summary>
    public bool IsValue
    {
        get
        {
            var metadata = Assembly.Metadata;
            var name = Definition.BaseType switch
            {
                { IsNil: true } => default,
                { Kind: HandleKind.TypeReference } above => metadata.GetTypeReference((TypeReferenceHandle)above).Name,
                { Kind: HandleKind.TypeDefinition } above => metadata.GetTypeDefinition((TypeDefinitionHandle)above).Name,
                _ => default,
            };
            return !name.IsNil && metadata.GetString(name) is "ValueType" or "Enum" && FullName != "System.Enum";
        }
    }
}

/// <summary>The types of all assemblies that are compiled to the program, by name.</summary>
internal sealed class ProgramAssemblies
{
    private readonly Dictionary<string, DefinedType> _types = new(StringComparer.Ordinal);

    private ProgramAssemblies()
    {
    }

    /// <summary>Reads the assemblies that arguments of the compiler name: the program's, and all that it refers to.</summary>
    public static ProgramAssemblies Load(IEnumerable<string> arguments)
    {
        const string reference = "-r:";
        var assemblies = new ProgramAssemblies();
        foreach (var argument in arguments)
        {
            if (argument.StartsWith(reference, StringComparison.Ordinal)) assemblies.AddAll(argument[reference.Length..]);
            else if (Path.IsPathRooted(argument)) assemblies.AddAll(argument);
        }

        return assemblies;
    }

    /// <summary>The type of a name; null for one that is not in the program.</summary>
    public DefinedType? Find(string fullName) => _types.TryGetValue(fullName, out var type) ? type : null;

    private void AddAll(string pattern)
    {
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)))
        {
            var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata) continue;
            var assembly = new ProgramAssembly(metadata.GetString(metadata.GetAssemblyDefinition().Name), metadata, file);
            foreach (var handle in metadata.TypeDefinitions)
            {
                var type = new DefinedType(assembly, handle);
                _types.TryAdd(type.FullName, type);
            }
        }
    }
}
