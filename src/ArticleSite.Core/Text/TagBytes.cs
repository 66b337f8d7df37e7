using System.Runtime.CompilerServices;

namespace ArticleSite.Core.Text;

/// <summary>
/// What bytes mean in tags (HTML, section 13.2.5). All that end something lie below 64, so that one number is a set of them: every
/// page is read byte by byte here, and a chain of comparisons, or a call, costs as much as the rest.
/// </summary>
internal static class TagBytes
{
    private const ulong Blanks = 1UL << ' ' | 1UL << '\n' | 1UL << '\t' | 1UL << '\r' | 1UL << '\f';
    private const ulong NameEnds = Blanks | 1UL << '>' | 1UL << '/';

    /// <summary>True for the blanks of HTML.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(byte c) => IsIn(c, Blanks);

    /// <summary>True for what stands between attributes: a blank or a slash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBetween(byte c) => IsIn(c, Blanks | 1UL << '/');

    /// <summary>True for what ends the name of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsName(byte c) => IsIn(c, NameEnds);

    /// <summary>True for what ends the name of an attribute.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsAttribute(byte c) => IsIn(c, NameEnds | 1UL << '=');

    /// <summary>True for what ends a value without quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsValue(byte c) => IsIn(c, Blanks | 1UL << '>');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(byte c, ulong set) => c < 64 && (set >> c & 1) != 0;
}
