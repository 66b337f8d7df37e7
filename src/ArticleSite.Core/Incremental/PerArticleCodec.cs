using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What was made of each article, in a file of the cache.</summary>
internal static class PerArticleCodec
{
    /// <summary>What was made in a setting; nothing of another.</summary>
    public static Dictionary<string, Remembered<T>> Read<T>(CacheFolder folder, string name, Fingerprint setting, Func<ByteReader, T> read)
    {
        Dictionary<string, Remembered<T>> made = new(StringComparer.Ordinal);
        if (folder.Read(name) is not { } from || from.Print() != setting) return made;
        for (var left = from.Count(); left > 0; left--) made[from.Text()] = new Remembered<T>((ulong)from.Long(), read(from));
        return made;
    }

    public static void Write<T>(CacheFolder folder, string name, Fingerprint setting, PerArticle<T> made, Action<ByteWriter, T> write)
    {
        var to = new ByteWriter();
        to.Print(setting);
        to.Count((uint)made.Now.Count);
        foreach (var (source, (print, value)) in made.Now)
        {
            to.Text(source);
            to.Long((long)print);
            write(to, value);
        }

        folder.Write(name, to);
    }
}
