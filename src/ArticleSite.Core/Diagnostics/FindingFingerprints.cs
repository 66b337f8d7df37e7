using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Names findings so that one is known again after the lines above it have moved: code, path, the words of its line and the
/// shape of its message. The second alike in a file gets the number 2. Not safe for many threads.
/// </summary>
/// <param name="open">Gives a source; null for one that has gone.</param>
public sealed class FindingFingerprints(Func<SourcePath, SourceText?> open)
{
    /// <summary>What a finding of many pages, and one of many places, ends in.</summary>
    private static readonly string[] s_counts = [" (# pages)", " (# places)"];

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private (SourcePath Path, SourceText? Source)? _last;

    /// <summary>The next finding's name, its number included: <c>8d1f0c2b4a6e7788</c>, <c>8d1f0c2b4a6e7788:2</c>.</summary>
    public string Next(Diagnostic finding)
    {
        var name = Of(finding);
        var count = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{count}");
    }

    /// <summary>A finding's name without its number.</summary>
    private string Of(Diagnostic finding)
    {
        var text = $"{finding.Rule.Code}\0{finding.Location?.Path.Value}\0{LineOf(finding)}\0{Shape(finding.Message)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    /// <summary>The words of the line with single blanks; nothing for a finding about no file.</summary>
    private string LineOf(Diagnostic finding)
    {
        if (finding.Location is not { } at) return "";
        if (_last?.Path != at.Path) _last = (at.Path, open(at.Path));
        if (_last?.Source is not { } source) return "";
        var text = source.Text;
        var place = Math.Clamp(at.Span.Start, 0, text.Length);
        var start = text.AsSpan(0, place).LastIndexOfAny('\r', '\n') + 1;
        var end = text.AsSpan(place).IndexOfAny('\r', '\n');
        return string.Join(' ', text[start..(end < 0 ? text.Length : place + end)].TrimStart('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The message with every number as <c>#</c>: counts change when the rest of the site does.</summary>
    private static string Shape(string message)
    {
        var shape = new StringBuilder(message.Length);
        for (var i = 0; i < message.Length; i++)
        {
            var isInNumber = char.IsAsciiDigit(message[i]) || (message[i] == ',' && i > 0 && char.IsAsciiDigit(message[i - 1]) && i + 1 < message.Length && char.IsAsciiDigit(message[i + 1]));
            if (!isInNumber) shape.Append(message[i]);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }

        var text = shape.ToString();
        var count = s_counts.FirstOrDefault(end => text.EndsWith(end, StringComparison.Ordinal)) ?? "";
        return text[..^count.Length];
    }
}
