using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What was made of each article, in a file of the cache.</summary>
internal static class PerArticleCodec
{
    /// <summary>What was made in a setting; nothing of another.</summary>
    public static Dictionary<string, Remembered<T>> Read<T>(CacheFolder folder, string name, Fingerprint setting, Func<ByteReader, T> read)
    {
        var written = Read(folder, name, read);
        return written.Setting == setting ? written.Made : [];
    }

    /// <summary>What was made, whatever the setting.</summary>
    public static (Fingerprint Setting, Dictionary<string, Remembered<T>> Made) Read<T>(CacheFolder folder, string name, Func<ByteReader, T> read)
    {
        if (folder.Read(name, isPooled: false) is not { } from) return (default, []);
        var setting = from.Print();
        var count = (int)from.Count();
        Dictionary<string, Remembered<T>> made = new(count, StringComparer.Ordinal);
        for (; count > 0; count--) made[from.Text()] = new Remembered<T>((ulong)from.Long(), from.Bytes(), read);
        return (setting, made);
    }

    public static void Write<T>(CacheFolder folder, string name, Fingerprint setting, PerArticle<T> made, Action<ByteWriter, T> write) => folder.Write(name, to =>
    {
        var fresh = new ByteWriter();
        to.Print(setting);
        to.Count((uint)made.Now.Count);
        foreach (var (source, one) in made.Now)
        {
            to.Text(source);
            to.Long((long)one.Print);
            if (one.IsWritten)
            {
                to.Bytes(one.Written.Span);
                continue;
            }

            fresh.Clear();
            write(fresh, one.Value);
            to.Bytes(fresh.Written);
        }
    });
}
