using System.Numerics;

namespace ArticleSite.Core.Check.Pages;

/// <summary>
/// The name of an element as one number, so that names are compared without a string: up to eight letters as they are, in small
/// letters; longer names are folded, and no two that HTML knows fold alike.
/// </summary>
internal static class ElementName
{
    private const int Whole = sizeof(ulong);

    /// <summary>The name that begins at a place; moves past it.</summary>
    public static ulong Read(ReadOnlySpan<byte> html, ref int at)
    {
        var name = 0UL;
        var start = at;
        while (at < html.Length && !Ends(html[at]))
        {
            var letter = (ulong)(byte)(html[at] | 0x20); // small letters; digits and dashes stay what they are
            name = at - start < Whole ? name | (letter << ((at - start) * Whole)) : BitOperations.RotateLeft(name, 7) ^ letter;
            at++;
        }

        return name;
    }

    /// <summary>The number of a name.</summary>
    public static ulong Of(ReadOnlySpan<byte> name)
    {
        var at = 0;
        return Read(name, ref at);
    }

    /// <summary>True for what ends a name.</summary>
    public static bool Ends(byte c) => c is (byte)'>' or (byte)'/' || IsBlank(c);

    /// <summary>True for the blanks of HTML.</summary>
    public static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';
}
