using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// Names findings so that a service knows one again after the lines above it have moved: code, path and the line's
/// words; the second finding of the same kind on such a line gets the number 2.
/// </summary>
internal sealed class SarifFingerprints(SourceShelf shelf)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>A finding's name; ask once for each, in the report's order.</summary>
    public string Of(Diagnostic finding)
    {
        var text = $"{finding.Rule.Code}\0{finding.Location?.Path.Value}\0{Line(finding)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        var count = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }

    private string Line(Diagnostic finding)
    {
        // a finding about no file, or about one that has gone, is told by its message
        if (finding.Location is not { } location || shelf.Open(location.Path) is not { } source) return finding.Message;
        return source.LineText(source.Lines.At(Math.Clamp(location.Span.Start, 0, source.Text.Length)).Line).Trim();
    }
}
