namespace ArticleSite.Cli;

/// <summary>
/// How much memory this process may take, as a container or <c>DOTNET_GCHeapHardLimit</c> sets it. With very little the runtime may not
/// get as far as to say that it is used up: its collector needs some to give some back.
/// </summary>
internal static class MemoryLimit
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Enough for that; half of it builds a small site.</summary>
    public const long Fewest = 80 * Megabyte;

    /// <summary>What it may take, in megabytes.</summary>
    public static long Megabytes => Allowed / Megabyte;

    private static long Allowed => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Bytes that a build may have of its cache in memory: what some thousand articles leave there, but a small part of a small machine.</summary>
    public static long ForCache => Math.Min(64 * Megabyte, Allowed / 16);

    /// <summary>True, and said, where it is too little.</summary>
    /// <param name="error">Opens the error stream, which a program that may begin does not need yet.</param>
    public static bool IsTooLow(Func<TextWriter> error) => IsTooLow(error, Allowed);

    /// <summary>The same of a number of bytes; none where the runtime does not know.</summary>
    internal static bool IsTooLow(Func<TextWriter> error, long allowed)
    {
        if (allowed is <= 0 or >= Fewest) return false;
        error().Write($"articlesite: the program may take {allowed / Megabyte} MB of memory here, which a container or DOTNET_GCHeapHardLimit sets; it needs {Fewest / Megabyte}\n");
        return true;
    }
}
