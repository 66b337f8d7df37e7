using System.Net;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// The tags an author wrote as HTML, with their places: the parser that mends them keeps none. It reads as browsers do
/// (HTML, section 13.2.5), as far as telling tags from text needs it: quoted values, comments and elements whose content is text.
/// </summary>
internal sealed class HtmlTags(string text)
{
    /// <summary>Elements whose content is text up to their end tag.</summary>
    private static readonly HashSet<string> TextOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    };

    private static readonly HashSet<string> Noted = new(StringComparer.OrdinalIgnoreCase) { "id", "name", "href", "src", "target" };

    private readonly Dictionary<Key, Queue<TextSpan>> _places = [];
    private string? _unclosed;
    private int _depth;
    private TextSpan _unclosedAt;

    /// <summary>How long the whole text is.</summary>
    public int Length => text.Length;

    /// <summary>True when a tag was read.</summary>
    public bool Any { get; private set; }

    /// <summary>Where the first of them stands.</summary>
    public TextSpan First { get; private set; }

    /// <summary>What hides all that follows it, because its end never comes: <c>&lt;!--</c>, <c>&lt;style&gt;</c>, a tag without <c>&gt;</c>.</summary>
    public (string Opener, TextSpan Span)? Unclosed => _unclosed is null ? null : (_unclosed, _unclosedAt);

    /// <summary>True once a piece ended before the <c>&gt;</c> of a tag.</summary>
    public bool IsInTag { get; private set; }

    /// <summary>The first tag deeper than any page needs; a rough count, as only the parser knows which end tags are left out.</summary>
    public TextSpan? Deep { get; private set; }

    /// <summary>The comments that are meant for this program, in the order of the text.</summary>
    public List<TextSpan> Directives { get; } = [];

    /// <summary>True when one of its comments ends what lists show of it. Never true for a text with the sign that marks ours.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Every id and name.</summary>
    public IEnumerable<string> Ids => _places.Keys.Where(key => key.Attribute is "id" or "name").Select(key => key.Value);

    /// <summary>The place of an attribute's value; asked again, the next place with the same value.</summary>
    public TextSpan? Take(string element, string attribute, string value) =>
        _places.TryGetValue(new Key(attribute is "id" ? "" : element, attribute, value), out var places) && places.TryDequeue(out var place) ? place : null;

    /// <summary>The place of a start tag; asked again, the next of the same name.</summary>
    public TextSpan? Take(string element) => Take(element, "", "");

    /// <summary>The whole attribute of a value, with the blank before it.</summary>
    public TextSpan AttributeOf(TextSpan value)
    {
        var quoted = value.Start > 0 && text[value.Start - 1] is '"' or '\'';
        var at = quoted ? value.Start - 1 : value.Start;
        while (at > 0 && text[at - 1] != '=') at--;
        at--;
        while (at > 0 && IsBlank(text[at - 1])) at--;
        while (at > 0 && !IsBlank(text[at - 1]) && text[at - 1] is not ('"' or '\'' or '/' or '<')) at--;
        if (at > 0 && IsBlank(text[at - 1])) at--;
        return TextSpan.FromBounds(at, quoted ? Math.Min(value.End + 1, text.Length) : value.End);
    }

    /// <summary>Reads one piece of HTML; pieces come in the order of the text.</summary>
    public void Read(int start, int end)
    {
        if (!Any) (Any, First) = (true, TextSpan.FromBounds(start, end));
        var at = start;
        if (_unclosed is not null && !SkipTo(ref at, end)) return;
        while (at < end)
        {
            var open = text.AsSpan(at, end - at).IndexOf('<');
            if (open < 0 || at + open + 1 >= end) return;
            at += open;
            var next = text[at + 1];
            if (char.IsAsciiLetter(next)) ReadStartTag(ref at, end);
            else if (text.AsSpan(at, end - at).StartsWith("<!--")) ReadComment(ref at, end);
            else if (next is '/' or '!' or '?') PassTag(ref at, end);
            else at++;
        }
    }

    private void ReadComment(ref int at, int end)
    {
        var start = at;
        Open("!--", new TextSpan(at, 4), ref at, at + 4, end);
        if (_unclosed is not null) return;
        var comment = text.AsSpan(start, at - start);
        if (SuppressionReader.IsMeant(comment)) Directives.Add(TextSpan.FromBounds(start, at));
        HasMore |= MoreMark.IsComment(comment) && !text.Contains(DocumentWalk.Mark, StringComparison.Ordinal);
    }

    private void ReadStartTag(ref int at, int end)
    {
        var start = at++;
        var nameEnd = at;
        while (nameEnd < end && !IsBlank(text[nameEnd]) && text[nameEnd] is not ('/' or '>')) nameEnd++;
        var name = text[at..nameEnd].ToLowerInvariant();
        at = nameEnd;
        while (at < end && text[at] != '>') ReadAttribute(name, ref at, end);
        if (at >= end)
        {
            IsInTag = true;
            (_unclosed, _unclosedAt) = ("<" + name, new TextSpan(start, nameEnd - start));
            return;
        }

        at++;
        var span = TextSpan.FromBounds(start, at);
        if (++_depth > HtmlMender.DeepestNesting) Deep ??= span;
        if (name is ['h', >= '1' and <= '6']) Note(new Key(name, "", ""), span);
        if (TextOnly.Contains(name)) Open(name, span, ref at, at, end);
    }

    private void ReadAttribute(string element, ref int at, int end)
    {
        while (at < end && (IsBlank(text[at]) || text[at] == '/')) at++;
        var nameStart = at;
        while (at < end && !IsBlank(text[at]) && text[at] is not ('/' or '>') && (text[at] != '=' || at == nameStart)) at++;
        var name = text.AsSpan(nameStart, at - nameStart);
        var afterName = at;
        while (at < end && IsBlank(text[at])) at++;
        if (at >= end || text[at] != '=')
        {
            at = Math.Max(afterName, nameStart);
            return;
        }

        at++;
        while (at < end && IsBlank(text[at])) at++;
        if (at >= end) return;
        var quote = text[at] is '"' or '\'' ? text[at++] : '\0';
        var start = at;
        while (at < end && (quote == '\0' ? !IsBlank(text[at]) && text[at] != '>' : text[at] != quote)) at++;
        var value = TextSpan.FromBounds(start, at);
        if (quote != '\0' && at < end) at++;
        if (name.IsEmpty || !Noted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return;
        var attribute = name.ToString().ToLowerInvariant();
        Note(new Key(attribute is "id" ? "" : element, attribute, WebUtility.HtmlDecode(text.Substring(value.Start, value.Length))), value);
    }

    private void Note(Key key, TextSpan span)
    {
        if (!_places.TryGetValue(key, out var places)) _places[key] = places = new Queue<TextSpan>(1);
        places.Enqueue(span);
    }

    /// <summary>Something opens that hides what follows up to its end, which may come in a later piece.</summary>
    private void Open(string name, TextSpan span, ref int at, int from, int end)
    {
        (_unclosed, _unclosedAt) = (name is "!--" ? "<!--" : $"<{name}>", span);
        at = from;
        SkipTo(ref at, end);
    }

    private bool SkipTo(ref int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var past = _unclosed switch
        {
            // "<!-->" and "<!--->" are whole comments
            "<!--" when at == _unclosedAt.End && rest.StartsWith(">") => 1,
            "<!--" when at == _unclosedAt.End && rest.StartsWith("->") => 2,
            "<!--" => rest.IndexOf("-->") is >= 0 and var found ? found + 3 : -1,
            "<script>" => EndOfScript(rest),
            [.., '>'] => rest.IndexOf("</" + _unclosed[1..^1], StringComparison.OrdinalIgnoreCase),
            _ => rest.IndexOf('>') is >= 0 and var found ? found + 1 : -1,
        };
        at = past < 0 || _unclosed is "<plaintext>" ? end : at + past;
        if (past < 0 || _unclosed is "<plaintext>") return false;
        _unclosed = null;
        return true;
    }

    /// <summary>The first end tag that is not hidden by "&lt;!--" and "&lt;script" before it (HTML, section 4.12.1.3).</summary>
    private static int EndOfScript(ReadOnlySpan<char> rest)
    {
        const string EndTag = "</script";
        var end = rest.IndexOf(EndTag, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return end;
        var hidden = rest[..end].LastIndexOf("<!--");
        if (hidden < 0 || rest[hidden..end].Contains("-->", StringComparison.Ordinal) || !rest[hidden..end].Contains("<script", StringComparison.OrdinalIgnoreCase)) return end;
        var next = rest[(end + EndTag.Length)..].IndexOf(EndTag, StringComparison.OrdinalIgnoreCase);
        return next < 0 ? next : end + EndTag.Length + next;
    }

    private void PassTag(ref int at, int end)
    {
        if (text[at + 1] is '/') _depth = Math.Max(0, _depth - 1);
        var close = text.AsSpan(at, end - at).IndexOf('>');
        IsInTag |= close < 0;
        at = close < 0 ? end : at + close + 1;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private readonly record struct Key(string Element, string Attribute, string Value);
}
