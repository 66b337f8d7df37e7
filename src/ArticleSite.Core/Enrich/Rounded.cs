using System.Numerics;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Numbers rounded down to their first binary digits. What is counted over a whole site changes with every edit; rounded, it stays
/// what it was but for once in a while, and with it stay the weights made of it and the lists that nothing else changed.
/// </summary>
internal static class Rounded
{
    /// <summary>To two digits: 1, 2, 3, 4, 6, 8, 12, 16 and so on.</summary>
    public static int Coarsely(int number) => To(2, number);

    /// <summary>To three digits: 1 to 8, 10, 12, 14, 16, 20 and so on.</summary>
    public static int Finely(int number) => To(3, number);

    private static int To(int digits, int number)
    {
        var rest = 32 - digits - BitOperations.LeadingZeroCount((uint)number);
        return rest <= 0 ? number : number >> rest << rest;
    }
}
