using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the last build left in an output folder and in the folder with the site before.</summary>
internal sealed class OutputRecord
{
    private readonly Lazy<PublishedSite> _previous;

    /// <param name="current">The output folder.</param>
    /// <param name="previous">The site before.</param>
    public OutputRecord(PublishedSite current, PublishedSite previous)
        : this(current, new Lazy<PublishedSite>(previous))
    {
    }

    private OutputRecord(PublishedSite current, Lazy<PublishedSite> previous) => (Current, _previous) = (current, previous);

    /// <summary>Nothing is known.</summary>
    public static OutputRecord Unknown { get; } = new(PublishedSite.Unknown, PublishedSite.Unknown);

    /// <summary>The output folder.</summary>
    public PublishedSite Current { get; }

    /// <summary>The site before, read when it is first asked for: a build with nothing to do never asks.</summary>
    public PublishedSite Previous => _previous.Value;

    /// <summary>That of an output folder.</summary>
    public static OutputRecord Read(CacheFolder? folder, string output)
    {
        if (folder?.Read(NameFor(output)) is not { } from) return Unknown;
        return new OutputRecord(ReadSite(from), new Lazy<PublishedSite>(() => ReadSite(from)));
    }

    public void Write(CacheFolder folder, string output) => folder.Write(NameFor(output), to =>
    {
        Write(to, Current);
        Write(to, Previous);
    });

    private static string NameFor(string output)
    {
        var to = new ByteWriter();
        to.Text(output);
        return $"output-{Fingerprint.Of(to).High:x16}";
    }

    private static void Write(ByteWriter to, PublishedSite site)
    {
        to.Count((uint)site.Files.Count);
        foreach (var (path, file) in site.Files)
        {
            to.Text(path);
            to.Long(file.Length);
            to.Bytes(Convert.FromHexString(file.Sha256));
            to.Long(file.Modified);
            to.Long(file.Identity);
        }
    }

    private static PublishedSite ReadSite(ByteReader from)
    {
        var count = (int)from.Count();
        Dictionary<string, PublishedFile> files = new(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            files[from.Text()] = new PublishedFile(from.Long(), Convert.ToHexStringLower(from.Bytes().Span), from.Long(), from.Long());
        return new PublishedSite(files);
    }
}
