using System.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// Undoes what was extracted from one file: byte for byte where the file is as extracting left it; else, as the author
/// has written in it since, each reference by itself, where it is clear which block it stands for.
/// </summary>
public static class RestorePlanner
{
    /// <summary>The file as it was before.</summary>
    /// <param name="content">The file as it is.</param>
    /// <param name="changes">What was changed in it, in the order it was done.</param>
    public static RestorePlan Restore(byte[] content, IReadOnlyList<ExtractedFile> changes)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(changes);
        var (left, blocks) = (changes.Count, 0);
        while (left > 0)
        {
            var hash = ExtractBytes.Hash(content);
            var at = left - 1;
            while (at >= 0 && changes[at].After != hash && changes[at].Before != hash) at--;
            if (at < 0) break;
            left = at;
            // Before it comes to pass that both are the same, nothing is to be undone either.
            if (changes[at].Before == hash) continue;
            if (ExtractBytes.Undo(content, changes[at].Edits) is not { } before || ExtractBytes.Hash(before) != changes[at].Before)
                return new RestorePlan(content, blocks) { Left = [.. changes.Take(at + 1)], Problems = ["the journal does not fit the file"] };
            content = before;
            blocks += changes[at].Edits.Count;
        }

        return left == 0 ? new RestorePlan(content, blocks) : ByReference(content, [.. changes.Take(left)], blocks);
    }

    private static RestorePlan ByReference(byte[] content, List<ExtractedFile> changes, int blocks)
    {
        List<(int At, ExtractedEdit Edit)> back = [];
        List<string> problems = [];
        HashSet<ExtractedEdit> failed = new(ReferenceEqualityComparer.Instance);
        foreach (var same in changes.SelectMany((change, turn) => change.Edits.Select(edit => (Edit: edit, Turn: turn))).GroupBy(pair => pair.Edit.Put, StringComparer.Ordinal))
        {
            var edits = same.Select(pair => pair.Edit).ToList();
            var isReference = same.Key.StartsWith("<!-- ad:", StringComparison.Ordinal);
            List<int> places = isReference ? Places(content, Encoding.UTF8.GetBytes(same.Key)) : [];
            if (places.Count == 0 && edits.TrueForAll(edit => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(edit.Removed)) >= 0)) continue; // back already
            var isClear = same.Select(pair => pair.Turn).Distinct().Count() == 1 || edits.TrueForAll(edit => edit.Removed == edits[0].Removed);
            if (places.Count == edits.Count && isClear)
            {
                back.AddRange(places.Zip(edits));
                continue;
            }

            failed.UnionWith(edits);
            problems.Add(!isReference ? $"{Count(edits.Count, "block")} went without a reference, and the file was changed since"
                : places.Count == edits.Count ? $"'{same.Key}' stands for blocks of several extractions that differ, and the file was changed since"
                : $"'{same.Key}' is there {Count(places.Count, "time")}, not {edits.Count}");
        }

        return new RestorePlan(Put(content, back), blocks + back.Count)
        {
            // What is left of a change no longer leads from one hash to another.
            Left = [.. changes.Where(change => change.Edits.Any(failed.Contains)).Select(change => change.Edits.All(failed.Contains)
                ? change
                : change with { Before = "", After = "", Edits = [.. change.Edits.Where(failed.Contains)] })],
            Problems = [.. problems],
        };
    }

    private static byte[] Put(byte[] content, List<(int At, ExtractedEdit Edit)> back)
    {
        using var whole = new MemoryStream(content.Length);
        var at = 0;
        foreach (var (place, edit) in back.OrderBy(pair => pair.At))
        {
            whole.Write(content.AsSpan(at, place - at));
            whole.Write(Encoding.UTF8.GetBytes(edit.Removed));
            at = place + Encoding.UTF8.GetByteCount(edit.Put);
        }

        whole.Write(content.AsSpan(at));
        return whole.ToArray();
    }

    private static List<int> Places(ReadOnlySpan<byte> content, ReadOnlySpan<byte> reference)
    {
        List<int> places = [];
        for (int at = 0, found; (found = content[at..].IndexOf(reference)) >= 0; at += found + reference.Length) places.Add(at + found);
        return places;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
