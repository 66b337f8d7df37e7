using System.Collections.Immutable;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>
/// Fixed text and holes, matched from left to right in one pass: <c>/click-{number:account}-{number:creative}</c>. A
/// hole never gives back what it took, so time is linear. Fixed text compares without regard to case.
/// </summary>
internal sealed class UrlPattern
{
    private readonly ImmutableArray<(string Fixed, UrlHole? Hole)> _pieces;

    private UrlPattern(ImmutableArray<(string Fixed, UrlHole? Hole)> pieces) => _pieces = pieces;

    /// <summary>The fixed text it begins with; empty when it begins with a hole.</summary>
    public string Start => _pieces is [var first, ..] ? first.Fixed : "";

    /// <summary>The fixed text it ends with; empty when it ends with a hole.</summary>
    public string End => _pieces is [.., var last] ? last.Fixed : "";

    /// <summary>True when it takes whatever comes at the end.</summary>
    public bool IsOpen => _pieces is [.., { Hole.Class: UrlHoleClass.Rest or UrlHoleClass.Url }];

    /// <summary>Throws for a pattern that is none: the data are ours.</summary>
    public static UrlPattern Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<(string, UrlHole?)>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) open = text.Length;
            if (open > at) pieces.Add((text[at..open], null));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (close < 0) throw new FormatException($"no '}}' in the pattern '{text}'");
            pieces.Add(("", UrlHole.Parse(text[(open + 1)..close])));
            at = close + 1;
        }

        return new UrlPattern(pieces.DrainToImmutable());
    }

    /// <summary>Whether it covers the whole text; what its holes took goes into the capture, which else stays as it was.</summary>
    public bool Matches(ReadOnlySpan<char> text, ref UrlCapture capture)
    {
        var taken = capture;
        foreach (var (fixedText, hole) in _pieces)
        {
            var length = fixedText.Length;
            if (hole is null)
            {
                if (!text.StartsWith(fixedText, StringComparison.OrdinalIgnoreCase)) return false;
            }
            else
            {
                length = hole.LengthIn(text);
                if (length < 0) return false;
                taken.Set(hole.Field, text[..length]);
            }

            text = text[length..];
        }

        if (!text.IsEmpty) return false;
        capture = taken;
        return true;
    }
}
