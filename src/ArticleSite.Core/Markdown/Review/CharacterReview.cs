using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>
/// Characters that went wrong, that nobody sees, and words that a chatbot left. Nearly every article has none of them, so the
/// whole text is looked through at once, and only where something turns up the document is asked whether it is code.
/// </summary>
internal sealed class CharacterReview
{
    private static readonly SearchValues<char> s_rare = SearchValues.Create(string.Concat("\uFFFD\u200B\u200C\u200D\u2060\uFEFF\u00A0", Mojibake.Leads));

    private static readonly SearchValues<string> s_chat = SearchValues.Create(
        [
            "as an ai language model", "as a large language model", "as an ai assistant", "as an artificial intelligence language model",
            "i'm sorry, but i cannot", "i'm sorry, but i can't", "i cannot fulfill", "i can't fulfill", "my last knowledge update", "my knowledge cutoff",
            "my training data only", "certainly! here", "certainly, here is", "certainly, here's", "sure! here", "sure, here is a", "sure, here's a", "of course! here",
            "here's a revised version", "here is a revised version", "here is the revised", "here's the rewritten", "i hope this helps!", "let me know if you'd like me to",
            "would you like me to continue", "regenerate response", "writers can consider using", "[insert your", "[your name here]", "in this response, i",
        ],
        StringComparison.OrdinalIgnoreCase);

    private readonly ReviewedText _text;
    private readonly Places _invisible;
    private readonly Places _stray;
    private readonly List<Diagnostic> _findings;
    private List<TextSpan>? _code;

    private CharacterReview(ReviewedText text, List<Diagnostic> findings) => (_text, _findings, _invisible, _stray) = (text, findings, new Places(text), new Places(text));

    public static void Find(ReviewedText text, List<Diagnostic> findings)
    {
        var review = new CharacterReview(text, findings);
        review.FindCharacters();
        review.FindChat();
    }

    private void FindCharacters()
    {
        var all = _text.Text;
        for (var at = IndexOfRare(all); at >= 0;)
        {
            var end = See(at);
            var next = IndexOfRare(all.AsSpan(end));
            at = next < 0 ? -1 : end + next;
        }

        if (_invisible.Any)
        {
            var first = _invisible.FirstInText;
            _findings.Add(Rules.CharacterIsInvisible(_invisible.First, $"U+{(int)all[first.Start]:X4}", _text.Around(first.Start, first.End, 30), _invisible.Others, _invisible.Edits));
        }

        if (_stray.Any) _findings.Add(Rules.NoBreakSpaceIsStray(_stray.First, _stray.Others, _stray.Edits));
    }

    /// <summary>All of them lie beyond ASCII, over which a look is far quicker: only a stretch behind each other sign is looked through for them.</summary>
    private static int IndexOfRare(ReadOnlySpan<char> text)
    {
        const int stretch = 32;
        for (var at = 0; text[at..].IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var other; at += other + stretch)
        {
            var near = text.Slice(at + other, Math.Min(stretch, text.Length - at - other));
            if (near.IndexOfAny(s_rare) is >= 0 and var rare) return at + other + rare;
            if (near.Length < stretch) break;
        }

        return -1;
    }

    /// <summary>Looks at a rare character; gives where to go on.</summary>
    private int See(int at)
    {
        var all = _text.Text;
        switch (all[at])
        {
            case '\uFFFD':
                if (!IsCode(at)) _findings.Add(Rules.CharacterIsLost(_text.At(new TextSpan(at, 1)), _text.Around(at, at + 1)));
                return at + 1;
            case '\u00A0':
                return SeeNoBreakSpace(at);
            case '\u200B' or '\u2060' or '\uFEFF':
                return SeeInvisible(at);
            case '\u200C' or '\u200D': // joiners: right in emoji, Persian and the scripts of India
                return IsLatin(at - 1) && IsLatin(at + 1) ? SeeInvisible(at) : at + 1;
            default:
                var length = Mojibake.WrongAt(all, at, out var meant);
                if (length > 0 && !IsCode(at)) _findings.Add(Rules.TextIsMojibake(_text.At(new TextSpan(at, length)), all.Substring(at, length), meant.ToString(), _text.Around(at, at + length)));
                return at + Math.Max(1, length);
        }
    }

    /// <summary>Several in a row are one place.</summary>
    private int SeeInvisible(int at)
    {
        var end = at + 1;
        while (end < _text.Text.Length && _text.Text[end] is '\u200B' or '\u2060' or '\uFEFF') end++;
        if (!IsCode(at)) _invisible.Add(TextSpan.FromBounds(at, end), TextSpan.FromBounds(at, end), "");
        return end;
    }

    private int SeeNoBreakSpace(int at)
    {
        var all = _text.Text;
        var (start, end) = (at, at + 1);
        while (start > 0 && IsBlank(all[start - 1])) start--;
        while (end < all.Length && IsBlank(all[end])) end++;
        var isAtStart = start == 0 || all[start - 1] is '\n' or '\r';
        var isAtEnd = end == all.Length || all[end] is '\n' or '\r';
        // what begins a line may be an indent that is meant, and without it the line another thing
        if (!isAtStart && (isAtEnd || end - start > 1) && !IsCode(at)) _stray.Add(TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, end), isAtEnd ? "" : " ");
        return end;
    }

    private void FindChat()
    {
        var all = _text.Text.AsSpan();
        for (var at = all.IndexOfAny(s_chat); at >= 0;)
        {
            var rest = all[at..];
            var sentence = rest.IndexOfAny('.', '\n');
            var quoted = rest[..Math.Min(sentence < 0 ? rest.Length : sentence, 50)];
            if (!IsCode(at)) _findings.Add(Rules.ChatbotSpeaks(_text.At(new TextSpan(at, quoted.Length)), quoted.Trim().ToString()));
            var from = at + Math.Max(1, quoted.Length);
            var next = all[from..].IndexOfAny(s_chat);
            at = next < 0 ? -1 : from + next;
        }
    }

    private bool IsLatin(int at) => at >= 0 && at < _text.Text.Length && _text.Text[at] < '\u0590';

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';

    private bool IsCode(int at)
    {
        _code ??= [.. (_text.Document?.Descendants() ?? []).Where(node => node is CodeBlock or CodeInline).Select(node => TextSpan.FromBounds(node.Span.Start, node.Span.End + 1))];
        return _code.Exists(span => span.Contains(at));
    }
}
