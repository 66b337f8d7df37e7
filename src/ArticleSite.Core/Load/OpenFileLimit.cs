using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Load;

/// <summary>
/// How many files the system lets this process have open (<c>ulimit -n</c>). Each library of the runtime is one, loaded when it is first
/// needed: where too few are allowed, a build would end in the middle of anything, and not even the console could be written to.
/// </summary>
public static unsafe partial class OpenFileLimit
{
    /// <summary>Enough for the libraries and for what a build reads and writes at once.</summary>
    public const long Fewest = 112;

    private const int OnLinux = 7; // RLIMIT_NOFILE, bits/resource.h
    private const int OnMac = 8;   // the same, sys/resource.h
    private const int ErrorStream = 2;

    /// <summary>True, and said on the error stream, where they are too few. The runtime has raised the limit as far as it may by then.</summary>
    public static bool IsTooLow()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return false;
        Limit limit;
        if (GetLimit(OperatingSystem.IsLinux() ? OnLinux : OnMac, &limit) != 0 || limit.Current >= (ulong)Fewest) return false;
        var message = Encoding.UTF8.GetBytes($"articlesite: the system allows {limit.Current} open files (ulimit -n); the program needs {Fewest}\n");
        fixed (byte* bytes = message) _ = NativeDisk.Write(ErrorStream, bytes, (nuint)message.Length);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, Limit* limit);

    /// <summary>struct rlimit of a 64-bit system.</summary>
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }
}
