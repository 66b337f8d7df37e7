using System.Globalization;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

public class HugePagesTests
{
    [Fact]
    public unsafe void Managed_objects_stand_in_memory_that_the_system_was_asked_to_give_in_huge_pages()
    {
        const string setting = "/sys/kernel/mm/transparent_hugepage/enabled";
        if (!File.Exists(setting) || File.ReadAllText(setting).Contains("[never]", StringComparison.Ordinal)) Assert.Skip("this system gives no huge pages on request");
        if (File.ReadAllText("/proc/sys/vm/overcommit_memory").StartsWith('2')) Assert.Skip("this system counts memory when it is asked for");

        fixed (byte* young = new byte[100])
        {
            Assert.True(HugePages.TryUse((ulong)young));
            Assert.Contains("hg", FlagsOfMappingAt((ulong)young)); // VM_HUGEPAGE, proc_pid_smaps(5)
        }
    }

    private static string[] FlagsOfMappingAt(ulong address)
    {
        var isIn = false;
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
