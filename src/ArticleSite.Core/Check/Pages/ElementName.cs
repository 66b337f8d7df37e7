using System.Numerics;
using ArticleSite.Core.Text;

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
        var end = start;
        for (; end < html.Length && !TagBytes.EndsName(html[end]); end++)
        {
            var letter = (ulong)(byte)(html[end] | 0x20); // small letters; digits and dashes stay what they are
            name = end - start < Whole ? name | (letter << ((end - start) * Whole)) : BitOperations.RotateLeft(name, 7) ^ letter;
        }

        at = end;
        return name;
    }

    /// <summary>The number of a name.</summary>
    public static ulong Of(ReadOnlySpan<byte> name)
    {
        var at = 0;
        return Read(name, ref at);
    }
}
