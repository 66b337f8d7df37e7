using System.Buffers;
using System.Net;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Parse;

/// <summary>
/// Finds markup in a title: bold, code, links, HTML tags, entities and escapes. A title is plain text, so readers see the
/// signs. What merely looks like one stays: <c>2 * 3</c>, <c>[Solved]</c>, <c>C:\Users</c>, <c>AT&amp;T</c>, <c>snake_case</c>.
/// </summary>
internal static class TitleMarkup
{
    private const int LongestEntity = 12;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("*_`[<&\\");
    private static readonly SearchValues<char> s_escaped = SearchValues.Create("*_`[]#!|>~");

    /// <summary>HTML elements that people paste into titles; <c>&lt;T&gt;</c> and <c>&lt;name&gt;</c> may be meant as text.</summary>
    private static readonly HashSet<string> s_elements = new(StringComparer.OrdinalIgnoreCase)
        { "a", "b", "br", "code", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u" };

    public static void Find(SourceText source, Spanned<string> title, List<Diagnostic> findings)
    {
        var text = title.Value;
        for (var at = text.AsSpan().IndexOfAny(s_signs); at >= 0;)
        {
            var (length, plain) = At(text, at);
            if (length > 0) findings.Add(Found(source, title, at, length, plain));
            var next = at + Math.Max(1, length);
            var found = text.AsSpan(next).IndexOfAny(s_signs);
            at = found < 0 ? -1 : next + found;
        }
    }

    private static Diagnostic Found(SourceText source, Spanned<string> title, int at, int length, string plain)
    {
        // escapes of YAML make the value differ from what stands in the file: then the whole title is the place
        var inFile = source.Slice(title.Span).IndexOf(title.Value);
        var span = inFile < 0 ? title.Span : new TextSpan(title.Span.Start + inFile + at, length);
        return Rules.TitleHasMarkup(source.At(span), title.Value.Substring(at, length), plain, inFile >= 0);
    }

    /// <summary>How long the markup at a place is, and what was meant by it; 0 for none.</summary>
    private static (int Length, string Plain) At(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest[0] switch
        {
            '\\' when rest.Length > 1 && s_escaped.Contains(rest[1]) => (2, rest[1].ToString()),
            '&' when rest[1..].IndexOf(';') is > 1 and < LongestEntity and var end && WebUtility.HtmlDecode(text.Substring(at, end + 2)) is var character && character.Length < end + 2 => (end + 2, character),
            '<' => Tag(rest),
            '[' => Link(rest),
            '*' when rest.StartsWith("**") => Pair(rest, "**"),
            '_' when rest.StartsWith("__") && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) => Pair(rest, "__"),
            '`' => Pair(rest, "`"),
            _ => default,
        };
    }

    private static (int Length, string Plain) Pair(ReadOnlySpan<char> rest, string sign)
    {
        var inner = rest[sign.Length..];
        var end = inner.IndexOf(sign);
        return end > 0 && !char.IsWhiteSpace(inner[0]) ? (end + (2 * sign.Length), inner[..end].ToString()) : default;
    }

    private static (int Length, string Plain) Link(ReadOnlySpan<char> rest)
    {
        var middle = rest.IndexOf("](");
        var end = middle < 0 ? -1 : rest[middle..].IndexOf(')');
        return end < 0 ? default : (middle + end + 1, rest[1..middle].ToString());
    }

    private static (int Length, string Plain) Tag(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        if (end < 2) return default;
        var name = rest[1..end].TrimStart('/');
        var nameEnd = name.IndexOfAny(' ', '/');
        if (nameEnd >= 0) name = name[..nameEnd];
        return s_elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? (end + 1, "") : default;
    }
}
