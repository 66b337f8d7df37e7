using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArticleSite.Profile;

/// <summary>Writes the names of types and methods of the program into the metadata of another assembly (ECMA-335, II.22 and II.23.2).</summary>
internal sealed class References(MetadataBuilder metadata, ProgramAssemblies assemblies)
{
    /// <summary>Stands for every class, as all share one code. It is in no assembly; the compiler knows it by the name of one that is not there.</summary>
    private const string AnyClass = "System.__Canon";

    private static readonly Dictionary<string, SignatureTypeCode> s_primitive = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = SignatureTypeCode.Boolean, ["System.Char"] = SignatureTypeCode.Char, ["System.Object"] = SignatureTypeCode.Object, ["System.String"] = SignatureTypeCode.String,
        ["System.SByte"] = SignatureTypeCode.SByte, ["System.Int16"] = SignatureTypeCode.Int16, ["System.Int32"] = SignatureTypeCode.Int32, ["System.Int64"] = SignatureTypeCode.Int64,
        ["System.Byte"] = SignatureTypeCode.Byte, ["System.UInt16"] = SignatureTypeCode.UInt16, ["System.UInt32"] = SignatureTypeCode.UInt32, ["System.UInt64"] = SignatureTypeCode.UInt64,
        ["System.Single"] = SignatureTypeCode.Single, ["System.Double"] = SignatureTypeCode.Double, ["System.IntPtr"] = SignatureTypeCode.IntPtr, ["System.UIntPtr"] = SignatureTypeCode.UIntPtr,
    };

    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityHandle Scope, string Space, string Name), TypeReferenceHandle> _types = [];

    /// <summary>The name of a type without what it is made over.</summary>
    public static string FullNameOf(TypeName type) => TypeName.Unescape((type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName);

    /// <summary>A type by the name that reflection gives it.</summary>
    /// <param name="type">The name.</param>
    /// <param name="homes">Takes the names of the assemblies that have a part in it.</param>
    /// <exception cref="KeyNotFoundException">The program has no such type.</exception>
    /// <exception cref="NotSupportedException">It is an array of several dimensions.</exception>
    public EntityHandle Of(TypeName type, ISet<string> homes)
    {
        if (type.IsSimple && !type.IsConstructedGenericType) return Named(FullNameOf(type), homes).Reference;
        var blob = new BlobBuilder();
        Write(blob, type, homes);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    /// <summary>A method.</summary>
    /// <param name="parent">Its type, as its name gives it.</param>
    /// <param name="assembly">Where it is defined.</param>
    /// <param name="method">Its definition.</param>
    /// <exception cref="NotSupportedException">It takes a pointer to a function.</exception>
    public MemberReferenceHandle Of(EntityHandle parent, ProgramAssembly assembly, MethodDefinition method)
    {
        var signature = method.DecodeSignature(new SignatureCopy(this, assembly), null);
        var blob = new BlobBuilder();
        blob.WriteByte(signature.Header.RawValue);
        blob.WriteCompressedInteger(signature.ParameterTypes.Length);
        signature.ReturnType(blob);
        foreach (var parameter in signature.ParameterTypes) parameter(blob);
        return metadata.AddMemberReference(parent, metadata.GetOrAddString(assembly.Metadata.GetString(method.Name)), metadata.GetOrAddBlob(blob));
    }

    /// <summary>A type that is defined in an assembly.</summary>
    public TypeReferenceHandle Of(DefinedType type)
    {
        var (definition, text) = (type.Definition, type.Assembly.Metadata);
        EntityHandle scope = definition.GetDeclaringType() is { IsNil: false } around ? Of(type with { Handle = around }) : AssemblyOf(type.Assembly.Name);
        return Reference(scope, text.GetString(definition.Namespace), text.GetString(definition.Name));
    }

    /// <summary>A type that an assembly refers to.</summary>
    public TypeReferenceHandle Of(MetadataReader text, TypeReferenceHandle handle)
    {
        var type = text.GetTypeReference(handle);
        EntityHandle scope = type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(text, (TypeReferenceHandle)type.ResolutionScope)
            : AssemblyOf(text.GetString(text.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name));
        return Reference(scope, text.GetString(type.Namespace), text.GetString(type.Name));
    }

    private void Write(BlobBuilder blob, TypeName type, ISet<string> homes)
    {
        if (type.IsArray || type.IsByRef || type.IsPointer)
        {
            if (type is { IsArray: true, IsSZArray: false }) throw new NotSupportedException(type.FullName);
            blob.WriteByte((byte)(type.IsArray ? SignatureTypeCode.SZArray : type.IsByRef ? SignatureTypeCode.ByReference : SignatureTypeCode.Pointer));
            Write(blob, type.GetElementType(), homes);
            return;
        }

        if (s_primitive.TryGetValue(FullNameOf(type), out var primitive))
        {
            blob.WriteByte((byte)primitive);
            return;
        }

        if (type.IsConstructedGenericType) blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        var (reference, kind) = Named(FullNameOf(type), homes);
        blob.WriteByte((byte)kind);
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(reference));
        if (!type.IsConstructedGenericType) return;
        var arguments = type.GetGenericArguments();
        blob.WriteCompressedInteger(arguments.Length);
        foreach (var argument in arguments) Write(blob, argument, homes);
    }

    private (TypeReferenceHandle Reference, SignatureTypeKind Kind) Named(string fullName, ISet<string> homes)
    {
        if (fullName == AnyClass) return (Reference(AssemblyOf("System.Private.Canon"), "System", "__Canon"), SignatureTypeKind.Class);
        var type = assemblies.Find(fullName) ?? throw new KeyNotFoundException(fullName);
        homes.Add(type.Assembly.Name);
        return (Of(type), type.IsValue ? SignatureTypeKind.ValueType : SignatureTypeKind.Class);
    }

    private TypeReferenceHandle Reference(EntityHandle scope, string space, string name)
    {
        if (_types.TryGetValue((scope, space, name), out var known)) return known;
        return _types[(scope, space, name)] = metadata.AddTypeReference(scope, metadata.GetOrAddString(space), metadata.GetOrAddString(name));
    }

    private AssemblyReferenceHandle AssemblyOf(string name)
    {
        if (_assemblies.TryGetValue(name, out var known)) return known;
        return _assemblies[name] = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, default);
    }
}
