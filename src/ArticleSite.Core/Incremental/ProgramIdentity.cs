using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// Which program this is, to the last byte: the compiler gives every build of a module its own id, made from its content. The
/// versions of the libraries are written into the module (see the project file), so another library makes another id.
/// </summary>
internal static class ProgramIdentity
{
    /// <summary>Changes whenever the layout of a file of the cache does and the code that reads it does not.</summary>
    private const int Format = 1;

    /// <summary>This program's.</summary>
    public static Fingerprint Current { get; } = Find();

    private static Fingerprint Find()
    {
        var to = new ByteWriter();
        to.Int(Format);
        to.Bytes(typeof(SitePipeline).Module.ModuleVersionId.ToByteArray());
        to.Bytes(TemplateSet.LanguageVersion.ToByteArray());
        to.Bytes(typeof(object).Module.ModuleVersionId.ToByteArray()); // the framework's; its version is in an attribute, which takes longer to find
        return Fingerprint.Of(to);
    }
}
