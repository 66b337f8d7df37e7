using System.Globalization;
using System.Runtime.InteropServices;

namespace ArticleSite.Core.Load;

/// <summary>
/// Memory for managed objects in pages of 2 MB instead of 4 kB, where Linux gives such on request (madvise(2)). A build touches some
/// hundred megabytes once: with small pages every 4 kB stop the processor to get a page, which on a virtual machine takes longer than
/// filling it. No more memory is used than the collector takes, but for the rest of the last page of each of its regions.
/// </summary>
public static unsafe partial class HugePages
{
    /// <summary>Bytes of address space that are made ready; a heap grows from the start of its range.</summary>
    private const ulong Most = 2UL << 30;

    /// <summary>Bytes of a region of the collector, and the boundary they stand on.</summary>
    private const ulong RegionSize = 4UL << 20;

    private const int ReadAndWrite = 3; // PROT_READ | PROT_WRITE, asm-generic/mman-common.h
    private const int Huge = 14;        // MADV_HUGEPAGE
    private const int InDumps = 17;     // MADV_DODUMP

    /// <summary>
    /// Asks for them once, when the process starts; false where the system has none or would not. The collector readies its memory 64 kB
    /// at a time, and a huge page is given only where 2 MB of one kind lie together: so its range is made ready here, which takes no memory.
    /// </summary>
    public static bool TryUse()
    {
        fixed (byte* young = new byte[1]) return TryUse((ulong)young);
    }

    /// <param name="heap">Where an object stands; from its region on.</param>
    internal static bool TryUse(ulong heap)
    {
        if (!OperatingSystem.IsLinux() || !AreGivenOnRequest() || IsMemoryCountedWhenAsked()) return false;
        var start = heap & ~(RegionSize - 1);
        var length = Math.Min(Most, (EndOfRange(heap) - start) / 4);
        return length >= RegionSize
            && Protect((nint)start, (nuint)length, ReadAndWrite) == 0
            && Advise((nint)start, (nuint)length, InDumps) == 0
            && Advise((nint)start, (nuint)length, Huge) == 0;
    }

    /// <summary>The file marks the setting in force: <c>always [madvise] never</c>.</summary>
    private static bool AreGivenOnRequest() => ReadText("/sys/kernel/mm/transparent_hugepage/enabled") is { IsEmpty: false } modes && modes.IndexOf("[never]"u8) < 0;

    /// <summary>Where all memory asked for counts as used (<c>vm.overcommit_memory = 2</c>), a range made ready would be missing elsewhere.</summary>
    private static bool IsMemoryCountedWhenAsked() => ReadText("/proc/sys/vm/overcommit_memory").StartsWith("2"u8);

    /// <summary>
    /// The end of the mapping that holds an address and of those that follow it without a gap; the address itself where none does. A line
    /// of the file, proc_pid_maps(5), starts with both ends of a mapping: <c>7f85c000-7f85d000 rw-p</c>. Lines are in order.
    /// </summary>
    private static ulong EndOfRange(ulong address)
    {
        var end = address;
        var maps = ReadText("/proc/self/maps");
        foreach (var range in maps.Split((byte)'\n'))
        {
            var line = maps[range];
            var dash = line.IndexOf((byte)'-');
            if (dash < 0 || !TryReadHex(line[..dash], out var from) || !TryReadHex(line[(dash + 1)..line.IndexOf((byte)' ')], out var to)) break;
            if (to <= address) continue;
            if (end == address ? from > address : from != end) break;
            end = to;
        }

        return end;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> digits, out ulong value) =>
        ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static ReadOnlySpan<byte> ReadText(string path)
    {
        byte[] memory = [];
        return NativeDisk.TryRead(path, ref memory, out var length) ? memory.AsSpan(0, length) : default;
    }

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint start, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nuint length, int advice);
}
