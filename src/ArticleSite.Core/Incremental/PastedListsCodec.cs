using System.Runtime.InteropServices;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Keeps what becomes of hand-pasted lists. Of those that are shown whole there is nothing to tell but that.</summary>
internal static class PastedListsCodec
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "also-read";

    /// <summary>What was found of articles that were read by the same rules; nothing of others.</summary>
    public static Dictionary<ulong, PastedList> Read(CacheFolder folder, Fingerprint rules)
    {
        if (folder.Read(Name) is not { } from || from.Print() != rules) return [];
        var whole = MemoryMarshal.Cast<byte, ulong>(from.Bytes().Span);
        var others = (int)from.Count();
        Dictionary<ulong, PastedList> lists = new(whole.Length + others);
        foreach (var key in whole) lists[key] = PastedList.Whole;
        for (; others > 0; others--)
            lists[(ulong)from.Long()] = new PastedList(from.Bool() ? MemoryMarshal.Cast<byte, int>(from.Bytes().Span).ToArray() : null, FindingCodec.Read(from)) { LeadsInside = from.Bool() };
        return lists;
    }

    public static void Write(CacheFolder folder, Fingerprint rules, PastedLists lists)
    {
        List<ulong> whole = new(lists.Now.Count);
        var others = new ByteWriter();
        foreach (var (key, list) in lists.Now)
        {
            if (list == PastedList.Whole)
            {
                whole.Add(key);
                continue;
            }

            others.Long((long)key);
            others.Bool(list.Shown is not null);
            if (list.Shown is { } shown) others.Bytes(MemoryMarshal.AsBytes(shown.AsSpan()));
            FindingCodec.Write(others, list.Findings);
            others.Bool(list.LeadsInside);
        }

        folder.Write(Name, to =>
        {
            to.Print(rules);
            to.Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(whole)));
            to.Count((uint)(lists.Now.Count - whole.Count));
            to.Raw(others.Written);
        });
    }
}
