using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArticleSite.Profile;

/// <summary>Writes the types of a signature down again, with the numbers they have in another assembly (ECMA-335, II.23.2).</summary>
internal sealed class SignatureCopy(References references, ProgramAssembly assembly) : ISignatureTypeProvider<Action<BlobBuilder>, object?>
{
    public Action<BlobBuilder> GetArrayType(Action<BlobBuilder> elementType, ArrayShape shape) => blob =>
    {
        blob.WriteByte((byte)SignatureTypeCode.Array);
        elementType(blob);
        blob.WriteCompressedInteger(shape.Rank);
        blob.WriteCompressedInteger(shape.Sizes.Length);
        foreach (var size in shape.Sizes) blob.WriteCompressedInteger(size);
        blob.WriteCompressedInteger(shape.LowerBounds.Length);
        foreach (var bound in shape.LowerBounds) blob.WriteCompressedSignedInteger(bound);
    };

    public Action<BlobBuilder> GetByReferenceType(Action<BlobBuilder> elementType) => Before(SignatureTypeCode.ByReference, elementType);

    public Action<BlobBuilder> GetFunctionPointerType(MethodSignature<Action<BlobBuilder>> signature) => throw new NotSupportedException("a pointer to a function");

    public Action<BlobBuilder> GetGenericInstantiation(Action<BlobBuilder> genericType, ImmutableArray<Action<BlobBuilder>> typeArguments) => blob =>
    {
        blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        genericType(blob);
        blob.WriteCompressedInteger(typeArguments.Length);
        foreach (var argument in typeArguments) argument(blob);
    };

    public Action<BlobBuilder> GetGenericMethodParameter(object? genericContext, int index) => Numbered(SignatureTypeCode.GenericMethodParameter, index);

    public Action<BlobBuilder> GetGenericTypeParameter(object? genericContext, int index) => Numbered(SignatureTypeCode.GenericTypeParameter, index);

    public Action<BlobBuilder> GetModifiedType(Action<BlobBuilder> modifier, Action<BlobBuilder> unmodifiedType, bool isRequired) => blob =>
    {
        var named = new BlobBuilder();
        modifier(named);
        blob.WriteByte((byte)(isRequired ? SignatureTypeCode.RequiredModifier : SignatureTypeCode.OptionalModifier));
        blob.WriteBytes(named.ToArray(), 1, named.Count - 1); // a modifier stands there without its kind
        unmodifiedType(blob);
    };

    public Action<BlobBuilder> GetPinnedType(Action<BlobBuilder> elementType) => Before(SignatureTypeCode.Pinned, elementType);

    public Action<BlobBuilder> GetPointerType(Action<BlobBuilder> elementType) => Before(SignatureTypeCode.Pointer, elementType);

    public Action<BlobBuilder> GetPrimitiveType(PrimitiveTypeCode typeCode) => blob => blob.WriteByte((byte)typeCode);

    public Action<BlobBuilder> GetSZArrayType(Action<BlobBuilder> elementType) => Before(SignatureTypeCode.SZArray, elementType);

    public Action<BlobBuilder> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Named(references.Of(new DefinedType(assembly, handle)), rawTypeKind);

    public Action<BlobBuilder> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(references.Of(reader, handle), rawTypeKind);

    public Action<BlobBuilder> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static Action<BlobBuilder> Before(SignatureTypeCode code, Action<BlobBuilder> type) => blob =>
    {
        blob.WriteByte((byte)code);
        type(blob);
    };

    private static Action<BlobBuilder> Numbered(SignatureTypeCode code, int index) => blob =>
    {
        blob.WriteByte((byte)code);
        blob.WriteCompressedInteger(index);
    };

    private static Action<BlobBuilder> Named(EntityHandle type, byte kind) => blob =>
    {
        blob.WriteByte(kind);
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(type));
    };
}
