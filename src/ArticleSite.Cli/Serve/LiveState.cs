using System.Security.Cryptography;

namespace ArticleSite.Cli.Serve;

/// <summary>A short name for the bytes of a page: equal for equal bytes.</summary>
internal static class LiveState
{
    private const int Bytes = 12; // 96 bits: two states of one page never meet

    /// <summary>The name.</summary>
    public static string Of(ReadOnlySpan<byte> page) => Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, Bytes));
}
