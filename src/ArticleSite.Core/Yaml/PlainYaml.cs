using System.Buffers;
using System.Collections.Immutable;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>
/// Reads the YAML that most front matter is: keys at the start of lines, each with one text on its line or a list of such texts
/// below it. Whatever is not plainly that (an escape, a comment, a second line, an empty value, a key twice, an odd character)
/// is left to <see cref="YamlReader"/>; what is read here is what that would read, and costs a tenth.
/// </summary>
internal static class PlainYaml
{
    private const int LongestKey = 100;

    /// <summary>What a plain text may not begin with; more than YAML forbids, as this need not know all exceptions.</summary>
    private static readonly SearchValues<char> s_indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<~ ");

    /// <summary>Controls and tabs, line ends YAML knows beside ours, marks and halves of characters.</summary>
    private static readonly SearchValues<char> s_odd = SearchValues.Create(
        [.. Range('\u0000', '\u001F'), .. Range('\u007F', '\u009F'), '\u2028', '\u2029', .. Range('\uD800', '\uDFFF'), '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>The mapping; null for what is to be read by the whole of YAML's rules.</summary>
    public static YamlMap? Read(SourceText source, TextSpan span, int maxNodes)
    {
        var reading = new Lines(source.Text, span);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(12);
        var nodes = 1;
        while (reading.Next(out var line))
        {
            if (!TryKey(source.Text, line, out var key) || Has(entries, source.Slice(key))) return null;
            var colon = key.End;
            YamlNode? value = colon + 1 == line.End ? List(source.Text, ref reading, ref nodes) : Scalar(source.Text, colon + 1, line.End);
            if (value is null || (nodes += 2) > maxNodes) return null;
            entries.Add(new YamlEntry(new Spanned<string>(NameOf(source.Slice(key)), key), value));
        }

        return entries.Count == 0 ? null : Map(entries);
    }

    private static YamlMap Map(ImmutableArray<YamlEntry>.Builder entries)
    {
        var span = TextSpan.FromBounds(entries[0].Key.Span.Start, entries[^1].Value.Span.End);
        return new YamlMap(new(entries.DrainToImmutable()), span);
    }

    /// <summary>The known keys once for all articles.</summary>
    private static string NameOf(ReadOnlySpan<char> key) => key switch
    {
        "title" => "title",
        "date" => "date",
        "updated" => "updated",
        "tags" => "tags",
        "categories" => "categories",
        "description" => "description",
        "excerpt" => "excerpt",
        "keywords" => "keywords",
        "thumbnail" => "thumbnail",
        _ => key.ToString(),
    };

    private static bool Has(ImmutableArray<YamlEntry>.Builder entries, ReadOnlySpan<char> key)
    {
        foreach (var entry in entries)
            if (key.SequenceEqual(entry.Key.Value)) return true;
        return false;
    }

    private static bool TryKey(string text, TextSpan line, out TextSpan key)
    {
        var at = line.Start;
        while (at < line.End && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        key = TextSpan.FromBounds(line.Start, at);
        return key.Length is > 0 and <= LongestKey && char.IsAsciiLetter(text[line.Start]) && at < line.End && text[at] == ':';
    }

    private static YamlList? List(string text, ref Lines lines, ref int nodes)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var indent = -1;
        var from = 0;
        while (lines.Peek(out var line))
        {
            var at = line.Start;
            while (at < line.End && text[at] == ' ') at++;
            if (at == line.End || text[at] != '-')
            {
                if (at > line.Start) return null;
                break;
            }

            if (indent < 0) (indent, from) = (at - line.Start, at);
            if (at - line.Start != indent || Scalar(text, at + 1, line.End) is not { } item) return null;
            items.Add(item);
            nodes++;
            lines.Next(out _);
        }

        if (items.Count == 0) return null;
        var span = TextSpan.FromBounds(from, items[^1].Span.End);
        return new YamlList(new(items.DrainToImmutable()), span);
    }

    /// <summary>A text that begins and ends on one line, after a blank.</summary>
    private static YamlScalar? Scalar(string text, int start, int end)
    {
        if (start >= end || text[start] != ' ') return null;
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        if (start == end) return null;
        var span = TextSpan.FromBounds(start, end);
        var value = text.AsSpan(start, end - start);
        if (value.ContainsAny(s_odd)) return null;
        if (value[0] is '"' or '\'')
        {
            var inner = value.Length > 1 && value[^1] == value[0] ? value[1..^1] : default;
            return inner.IsEmpty || inner.ContainsAny(value[0], '\\') ? null : new YamlScalar(inner.ToString(), IsPlain: false, span);
        }

        if (s_indicators.Contains(value[0]) || value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal)) return null;
        return new YamlScalar(value.ToString(), IsPlain: true, span);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    /// <summary>The lines of a part of a text, without their ends.</summary>
    private struct Lines(string text, TextSpan span)
    {
        private int _at = span.Start;

        public bool Next(out TextSpan line)
        {
            var isLine = Peek(out line, out var next);
            _at = next;
            return isLine;
        }

        public readonly bool Peek(out TextSpan line) => Peek(out line, out _);

        private readonly bool Peek(out TextSpan line, out int next)
        {
            (line, next) = (default, _at);
            if (_at >= span.End) return false;
            var length = text.AsSpan(_at, span.End - _at).IndexOf('\n');
            var end = length < 0 ? span.End : _at + length;
            next = length < 0 ? end : end + 1;
            if (length >= 0 && end > _at && text[end - 1] == '\r') end--;
            line = TextSpan.FromBounds(_at, end);
            return true;
        }
    }
}
