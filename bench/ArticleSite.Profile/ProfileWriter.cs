using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArticleSite.Profile;

/// <summary>
/// Writes a profile as the compiler reads it (<c>--mibc</c>): an assembly, packed, that names methods and is never run. Its method
/// <c>AssemblyDictionary</c> names one method for each set of assemblies, and that one the methods whose types are all in them, each with
/// what was counted: a row of numbers and types between two words.
/// </summary>
internal sealed class ProfileWriter
{
    private const int StackSize = 8;

    /// <summary>Before each place: all four of its numbers follow.</summary>
    private const int WholePlace = 0xF;

    private readonly MetadataBuilder _metadata = new();
    private readonly ProgramAssemblies _assemblies;
    private readonly References _references;
    private readonly SortedDictionary<string, InstructionEncoder> _groups = new(StringComparer.Ordinal);

    /// <summary>Begins.</summary>
    /// <param name="assemblies">What the program is made of.</param>
    public ProfileWriter(ProgramAssemblies assemblies)
    {
        _assemblies = assemblies;
        _references = new References(_metadata, assemblies);
    }

    /// <summary>Writes a method down.</summary>
    /// <returns>Why it was left out; null when it was not.</returns>
    public string? Add(CountedMethod counted)
    {
        if (counted.IsGeneric) return "what they are made over is not told";
        var (typeName, name) = counted.Parts();
        if (!TypeName.TryParse(typeName, out var type)) return "their type has a name that cannot be read";
        if (_assemblies.Find(References.FullNameOf(type)) is not { } home) return "their type is not in the program";
        var found = Matching(home, name, counted);
        if (found.Count != 1) return found.Count == 0 ? "the program has them in another form" : "several look alike";
        SortedSet<string> homes = new(StringComparer.Ordinal);
        MemberReferenceHandle method;
        try
        {
            method = _references.Of(_references.Of(type, homes), home.Assembly, found[0]);
        }
        catch (Exception unknown) when (unknown is KeyNotFoundException or NotSupportedException)
        {
            return "they are made of types that are not in the program";
        }

        homes.Remove(home.Assembly.Name);
        Write(Group(string.Concat(homes.Prepend(home.Assembly.Name).Select(assembly => assembly + ";"))), method, counted);
        return null;
    }

    /// <summary>Ends, and packs it.</summary>
    public void Save(string path)
    {
        var bodies = new BlobBuilder();
        var encoder = new MethodBodyStreamEncoder(bodies);
        _metadata.AddModule(0, _metadata.GetOrAddString("Profile"), _metadata.GetOrAddGuid(Guid.Empty), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("Profile"), new Version(0, 0, 0, 0), default, default, default, default);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (homes, body) in _groups)
        {
            body.OpCode(ILOpCode.Ret);
            dictionary.LoadString(_metadata.GetOrAddUserString(homes));
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(Method("Assemblies_" + homes, body));
            dictionary.OpCode(ILOpCode.Pop);
        }

        dictionary.OpCode(ILOpCode.Ret);
        Method("AssemblyDictionary", dictionary);
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(_metadata), bodies, deterministicIdProvider: _ => default).Serialize(image);
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        var entry = archive.CreateEntry(Path.GetFileName(path) + ".dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same counts make the same file
        using var content = entry.Open();
        image.WriteContentTo(content);

        MethodDefinitionHandle Method(string name, InstructionEncoder body)
        {
            var signature = new BlobBuilder();
            new BlobEncoder(signature).MethodSignature().Parameters(0, type => type.Void(), _ => { });
            return _metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(signature), encoder.AddMethodBody(body, StackSize), default);
        }
    }

    private void Write(InstructionEncoder body, MemberReferenceHandle method, CountedMethod counted)
    {
        body.OpCode(ILOpCode.Ldtoken);
        body.Token(method);
        body.LoadString(_metadata.GetOrAddUserString("InstrumentationDataStart"));
        foreach (var place in counted.Places)
        {
            foreach (var number in (int[])[WholePlace, place.Offset, place.Kind, place.Count, place.Other]) body.LoadConstantI4(number);
            foreach (var word in place.Data)
            {
                if (place.IsNumbers) Write(body, place.DataKind, long.Parse(word, CultureInfo.InvariantCulture));
                else Write(body, place.DataKind, word);
            }
        }

        body.LoadString(_metadata.GetOrAddUserString("InstrumentationDataEnd"));
        body.OpCode(ILOpCode.Pop);
    }

    private static void Write(InstructionEncoder body, DataKind kind, long number)
    {
        if (kind == DataKind.EightBytes && number > int.MaxValue) body.LoadConstantI8(number);
        else body.LoadConstantI4((int)Math.Min(number, int.MaxValue));
    }

    /// <summary>A type that was met, or that one was that is not known here: how often one is met counts either way.</summary>
    private void Write(InstructionEncoder body, DataKind kind, string name)
    {
        const int none = 0, unknown = 1;
        if (kind == DataKind.Type && TypeName.TryParse(name, out var type) && TryReference(type, out var reference))
        {
            body.OpCode(ILOpCode.Ldtoken);
            body.Token(reference);
        }
        else
        {
            body.LoadConstantI4(name == "NULL" ? none : unknown);
        }
    }

    private bool TryReference(TypeName type, out EntityHandle reference)
    {
        try
        {
            reference = _references.Of(type, new HashSet<string>(StringComparer.Ordinal));
            return true;
        }
        catch (Exception unknown) when (unknown is KeyNotFoundException or NotSupportedException)
        {
            reference = default;
            return false;
        }
    }

    private InstructionEncoder Group(string homes)
    {
        if (_groups.TryGetValue(homes, out var group)) return group;
        return _groups[homes] = new InstructionEncoder(new BlobBuilder());
    }

    /// <summary>The methods of a type that have a name, a number of parameters and a length; with the same code there is nearly always one.</summary>
    private static List<MethodDefinition> Matching(DefinedType type, string name, CountedMethod counted)
    {
        var (metadata, file) = (type.Assembly.Metadata, type.Assembly.File);
        List<MethodDefinition> found = [];
        foreach (var handle in type.Definition.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (!metadata.StringComparer.Equals(method.Name, name) || method.RelativeVirtualAddress == 0) continue;
            if (method.Attributes.HasFlag(MethodAttributes.Static) == counted.IsInstance) continue;
            var signature = metadata.GetBlobReader(method.Signature);
            if (signature.ReadSignatureHeader().IsGeneric || signature.ReadCompressedInteger() != counted.ParameterCount) continue;
            if (file.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length == counted.Size) found.Add(method);
        }

        return found;
    }
}
