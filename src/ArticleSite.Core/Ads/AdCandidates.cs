using System.Buffers;
using System.Text;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// The first, flat look at a text: every marker comment, AdSense tag and also-read label, in order, without regard to
/// the blocks around it. Most work is spared here: the block rules are only followed where there is something to judge.
/// </summary>
internal static class AdCandidates
{
    private static readonly SearchValues<string> s_comment = ForwardFinder.Word("<!--");
    private static readonly SearchValues<string> s_listEnd = ForwardFinder.Word("</ul");

    /// <summary>Every candidate of a part of a text.</summary>
    public static List<AdCandidate> Find(SourceText text, int start, int end, AdRules rules, PaidUrls urls)
    {
        List<AdCandidate> found = new(32);
        var pairs = Spellings(rules);
        var loose = new AdLoose(text, end, urls);
        var comments = new ForwardFinder(text, end, s_comment);
        var listEnds = new ForwardFinder(text, end, s_listEnd);
        // Inside of blocks and lists nothing else is looked for: that is most of the tags there are.
        var looseFrom = start;
        for (var at = start; at < end; at++)
        {
            var next = text.AsSpan(at, end - at).IndexOf('<');
            if (next < 0) break;
            at += next;
            if (at + 4 > end) break;
            var candidate = Read(text, at, end, pairs) ?? (at >= looseFrom ? loose.Read(at) : null);
            if (candidate is not { } piece) continue;
            found.Add(piece);
            looseFrom = piece.Kind switch
            {
                AdCandidateKind.Begin when IsEndOf(piece, comments.Next(piece.End)) => comments.Next(piece.End),
                AdCandidateKind.AlsoRead when listEnds.Next(piece.End) is var close && close < end => close,
                AdCandidateKind.Loose or AdCandidateKind.AdSense => piece.End,
                _ => looseFrom,
            };
        }

        return found;

        bool IsEndOf(AdCandidate begin, int at) =>
            at + 4 < end && Marker(text, at, end, pairs) is { Kind: AdCandidateKind.End } marker && marker.Pair == begin.Pair;
    }

    private static AdCandidate? Read(SourceText text, int at, int end, (string Begin, string End)[] pairs)
    {
        return text[at + 1] switch
        {
            '!' => Marker(text, at, end, pairs),
            'i' or 'I' => Tag(text, at, end, "ins", "adsbygoogle", AdCandidateKind.AdSense),
            's' or 'S' => Tag(text, at, end, "span", "alsoread", AdCandidateKind.AlsoRead),
            _ => null,
        };
    }

    private static AdCandidate? Marker(SourceText text, int at, int end, (string Begin, string End)[] pairs)
    {
        if (!text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal)) return null;
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            if (CommentEnd(text, at + 4, end, pairs[pair].Begin) is { } afterBegin)
                return new AdCandidate(AdCandidateKind.Begin, at, afterBegin, pair);
            if (CommentEnd(text, at + 4, end, pairs[pair].End) is { } afterEnd)
                return new AdCandidate(AdCandidateKind.End, at, afterEnd, pair);
        }

        return Reference(text, at, end);
    }

    /// <summary>Reads <c>&lt;!-- ad: ID --&gt;</c>; the id is letters, digits, dots, underscores and hyphens.</summary>
    private static AdCandidate? Reference(SourceText text, int at, int end)
    {
        var id = SkipBlanks(text, at + 4, end);
        if (!text.AsSpan(id, end - id).StartsWith("ad:", StringComparison.OrdinalIgnoreCase)) return null;
        id = SkipBlanks(text, id + 3, end);
        var idEnd = id;
        while (idEnd < end && (char.IsAsciiLetterOrDigit(text[idEnd]) || text[idEnd] is '.' or '_' or '-') && !IsClose(text, idEnd, end)) idEnd++;
        var close = SkipBlanks(text, idEnd, end);
        return idEnd > id && IsClose(text, close, end) ? new AdCandidate(AdCandidateKind.Reference, at, close + 3, id) : null;
    }

    private static bool IsClose(SourceText text, int at, int end) => text.AsSpan(at, end - at).StartsWith("-->", StringComparison.Ordinal);

    /// <summary>The end of a comment that says just this, else null; stops at the first character that differs.</summary>
    private static int? CommentEnd(SourceText text, int at, int end, string words)
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

    private static AdCandidate? Tag(SourceText text, int at, int end, string name, string className, AdCandidateKind kind)
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

    private static int SkipBlanks(SourceText text, int at, int end)
    {
        while (at < end && text[at] is (' ' or '\t' or '\r' or '\n')) at++;
        return at;
    }
}
