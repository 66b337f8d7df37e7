using ArticleSite.Core.Load;
using System.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// The first, flat look at a text: every marker comment, AdSense tag and also-read label, in order, without regard to
/// the blocks around it. Most work is spared here: the block rules are only followed where there is something to judge.
/// </summary>
internal static class AdCandidates
{
    /// <summary>Every candidate of a part of a text.</summary>
    public static List<AdCandidate> Find(string text, int start, int end, AdRules rules)
    {
        List<AdCandidate> found = [];
        if (!MayHoldAny(text.AsSpan(start, end - start), rules)) return found;
        var pairs = Spellings(rules);
        for (var at = start; at < end; at++)
        {
            var next = text.AsSpan(at, end - at).IndexOf('<');
            if (next < 0) break;
            at += next;
            if (Read(text, at, end, pairs) is { } candidate) found.Add(candidate);
        }

        return found;
    }

    /// <summary>The early way out: a body with none of the words has none of the things.</summary>
    private static bool MayHoldAny(ReadOnlySpan<char> body, AdRules rules)
    {
        if (body.Contains("adsbygoogle", StringComparison.OrdinalIgnoreCase)) return true;
        if (body.Contains("alsoread", StringComparison.OrdinalIgnoreCase)) return true;
        if (!body.Contains("<!--", StringComparison.Ordinal)) return false;
        foreach (var pair in rules.Markers)
        {
            if (body.Contains(FirstWord(pair.Begin), StringComparison.OrdinalIgnoreCase)) return true;
            if (body.Contains(FirstWord(pair.End), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(string marker)
    {
        var word = marker.AsSpan().Trim();
        var blank = word.IndexOfAny(' ', '\t');
        return blank < 0 ? word : word[..blank];
    }

    private static AdCandidate? Read(string text, int at, int end, (string Begin, string End)[] pairs)
    {
        if (at + 4 > end) return null;
        return text[at + 1] switch
        {
            '!' => Marker(text, at, end, pairs),
            'i' or 'I' => Tag(text, at, end, "ins", "adsbygoogle", AdCandidateKind.AdSense),
            's' or 'S' => Tag(text, at, end, "span", "alsoread", AdCandidateKind.AlsoRead),
            _ => null,
        };
    }

    private static AdCandidate? Marker(string text, int at, int end, (string Begin, string End)[] pairs)
    {
        if (!text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal)) return null;
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            if (CommentEnd(text, at + 4, end, pairs[pair].Begin) is { } afterBegin)
                return new AdCandidate(AdCandidateKind.Begin, at, afterBegin, pair);
            if (CommentEnd(text, at + 4, end, pairs[pair].End) is { } afterEnd)
                return new AdCandidate(AdCandidateKind.End, at, afterEnd, pair);
        }

        return null;
    }

    /// <summary>The end of a comment that says just this, else null; stops at the first character that differs.</summary>
    private static int? CommentEnd(string text, int at, int end, string words)
    {
        if (words.Length == 0) return null;
        at = SkipBlanks(text, at, end);
        foreach (var expected in words)
        {
            if (at >= end) return null;
            if (expected == ' ')
            {
                var next = SkipBlanks(text, at, end);
                if (next == at) return null;
                at = next;
            }
            else if (char.ToLowerInvariant(text[at++]) != expected)
            {
                return null;
            }
        }

        at = SkipBlanks(text, at, end);
        return text.AsSpan(at, end - at).StartsWith("-->", StringComparison.Ordinal) ? at + 3 : null;
    }

    private static AdCandidate? Tag(string text, int at, int end, string name, string className, AdCandidateKind kind)
    {
        if (!HtmlTags.IsNamed(text, at, end, name)) return null;
        if (!HtmlTags.TryRead(text, at, end, out var after)) return null;
        return HtmlTags.HasClassLike(text.AsSpan(at, after - at), className) ? new AdCandidate(kind, at, after, 0) : null;
    }

    /// <summary>The markers as they are compared: lower case, one blank between words.</summary>
    private static (string Begin, string End)[] Spellings(AdRules rules)
    {
        var pairs = new (string Begin, string End)[rules.Markers.Count];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = (Fold(rules.Markers[i].Begin), Fold(rules.Markers[i].End));
        return pairs;

        static string Fold(string words)
        {
            var folded = new StringBuilder(words.Length);
            foreach (var c in words.Trim())
            {
                if (!char.IsWhiteSpace(c)) folded.Append(char.ToLowerInvariant(c));
                else if (folded[^1] != ' ') folded.Append(' ');
            }

            return folded.ToString();
        }
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is (' ' or '\t' or '\r' or '\n')) at++;
        return at;
    }
}
