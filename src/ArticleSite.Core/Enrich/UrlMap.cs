using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Decides where an article lives. What an author writes never leads out of the site: it is checked, not cleaned.</summary>
public static class UrlMap
{
    private const int LongestSegmentBytes = 255; // the limit of ext4, APFS and NTFS for one name

    /// <summary>Systems end at 1,024 (macOS, object stores) to 4,096 bytes for a whole path; the folders above the site need some too.</summary>
    public const int LongestPathBytes = 700;

    /// <summary>An article's address, or null with a finding that says why there is none.</summary>
    /// <param name="source">The article's file.</param>
    /// <param name="meta">What its head says.</param>
    /// <param name="name">Its path below the content folder.</param>
    /// <param name="pattern">The permalink pattern of its kind.</param>
    /// <param name="config">The site.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static SiteUrl? Find(SourcePath source, FrontMatter meta, string name, string pattern, SiteConfig config, List<Diagnostic> findings)
    {
        if (meta.Permalink is { } permalink) return Checked(permalink.Value, "permalink", source, permalink.Span, findings);
        if (meta.Slug is { } written && Problem(written.Value) is { } problem)
        {
            findings.Add(Rules.AddressIsUnusable(new SourceLocation(source, written.Span), "slug", written.Value, problem));
            return null;
        }

        var words = new PermalinkWords(meta, FileNameReader.Read(name, config.FileNames).Path, config);
        if (words.Expand(pattern) is not { } path)
        {
            findings.Add(Rules.PermalinkNeedsDate(new SourceLocation(source, meta.Title.Span), pattern));
            return null;
        }

        return path is "" or "/" ? SiteUrl.Home : Checked(path, "permalink", source, meta.Slug?.Span ?? meta.Title.Span, findings);
    }

    /// <summary>The last part of an article's address: as written, else the file's name.</summary>
    public static string SlugOf(Article article) => article.Meta.Slug?.Value.Trim('/') ?? article.Source.FileNameWithoutExtension;

    /// <summary>A written address as a site address: <c>old/guide</c> is <c>/old/guide/</c>; null with a finding when it is unusable.</summary>
    public static SiteUrl? Checked(string written, string key, SourcePath source, TextSpan span, List<Diagnostic> findings)
    {
        if (Problem(written) is { } problem)
        {
            findings.Add(Rules.AddressIsUnusable(new SourceLocation(source, span), key, written, problem));
            return null;
        }

        var path = "/" + Composition.Of(written.Trim().Trim('/'));
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) return new SiteUrl(path[..^"index.html".Length]); // hosts show it at the folder
        var isFile = written.Trim()[^1] != '/' && path.LastIndexOf('.') > path.LastIndexOf('/');
        return new SiteUrl(isFile || path == "/" ? path : path + "/");
    }

    /// <summary>Why a written path cannot be an address, or null when it can.</summary>
    private static string? Problem(string written)
    {
        var path = written.Trim().Trim('/');
        if (path.Length == 0) return "it is empty";
        if (path.Contains("://", StringComparison.Ordinal)) return "it names another site";
        foreach (var c in path)
        {
            if (char.IsControl(c)) return "it holds a control character";
            if (c is '\\') return "it holds a backslash";
            if (c is '?' or '#') return $"it holds '{c}', which ends the path of an address";
        }

        if (Encoding.UTF8.GetByteCount(path) > LongestPathBytes) return $"it is longer than {LongestPathBytes} bytes";
        foreach (var segment in path.Split('/'))
        {
            if (segment is "." or "..") return "it leads out of its place";
            if (segment.Length == 0) return "it holds an empty part";
            if (segment[^1] is ' ' or '.') return $"'{segment}' ends in a {(segment[^1] == '.' ? "full stop" : "blank")}, which Windows drops";
            if (IsReserved(segment)) return $"'{segment}' is a device name on Windows";
            if (Encoding.UTF8.GetByteCount(segment) > LongestSegmentBytes) return $"one part is longer than {LongestSegmentBytes} bytes";
        }

        return null;
    }

    /// <summary>Names that Windows keeps for devices, with any extension (Naming Files, Paths, and Namespaces).</summary>
    internal static bool IsReserved(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot < 0 ? segment : segment[..dot]).ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4 && stem[3] is (>= '1' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3' && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));
    }
}
