using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Fetches the file with every address the site has had.</summary>
public static class LedgerFile
{
    /// <summary>A ledger of half a million addresses is smaller.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Where it lies; null for a site that keeps none.</summary>
    public static string? PathOf(BuildRequest request, SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(config);
        return config.Ledger.Length == 0 ? null : Loader.FullPath(request.Root, config.Ledger);
    }

    /// <summary>Its text, which is empty when there is no file yet; no value when it cannot be used, and the findings say why.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static StageResult<SourceText> Load(BuildRequest request, SiteConfig config, IFileSystem files)
    {
        var name = new SourcePath(config.Ledger);
        if (PathOf(request, config) is not { } path || !files.FileExists(path)) return new(new SourceText(name, ""), []);
        if (files.FileLength(path) > MaximumBytes) return new(null, [Rules.LedgerIsTooLarge(new SourceLocation(name, default), MaximumBytes)]);
        var decoded = SourceDecoder.Decode(name, files.ReadFile(path));
        return decoded.Findings.IsEmpty ? decoded : decoded with { Value = null };
    }
}
