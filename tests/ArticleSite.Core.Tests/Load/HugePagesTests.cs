using System.Globalization;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

public class HugePagesTests
{
    [Fact]
    public unsafe void Managed_objects_stand_in_memory_that_the_system_was_asked_to_give_in_huge_pages()
    {
        fixed (byte* young = new byte[100])
        {
            Assert.Equal(AreGiven, HugePages.TryUse((ulong)young));
            Assert.Equal(AreGiven, FlagsOfMappingAt((ulong)young).Contains("hg")); // VM_HUGEPAGE, proc_pid_smaps(5)
        }
    }

    /// <summary>Whether this system gives them on request, and does not count all memory that is asked for.</summary>
    private static bool AreGiven =>
        File.Exists("/sys/kernel/mm/transparent_hugepage/enabled")
        && !File.ReadAllText("/sys/kernel/mm/transparent_hugepage/enabled").Contains("[never]", StringComparison.Ordinal)
        && !File.ReadAllText("/proc/sys/vm/overcommit_memory").StartsWith('2');

    private static string[] FlagsOfMappingAt(ulong address)
    {
        var isIn = false;
        if (!OperatingSystem.IsLinux()) return [];
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0].Split('-') is [var from, var to]) isIn = Read(from) <= address && address < Read(to);
            else if (isIn && words[0] == "VmFlags:") return words[1..];
        }

        return [];
    }

    private static ulong Read(string digits) => ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
