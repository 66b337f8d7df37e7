using System.Buffers;
using System.Collections.Immutable;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>
/// Reads the YAML that most front matter, settings and language files are: keys one below the other, each with one text on its line, or with
/// a list or more keys below it, or with either between brackets (<see cref="PlainFlow"/>); between them empty lines and comments. Whatever is
/// not plainly that (an escape, a comment behind a text in quotes, a second line, an empty value, a key twice, an odd character) is left to
/// <see cref="YamlReader"/>; what is read here is what that would read, and costs a tenth.
/// </summary>
internal static class PlainYaml
{
    private const int LongestKey = 100;

    /// <summary>Levels of keys; deeper ones are left to the reader that knows what is too deep.</summary>
    private const int MostLevels = 8;

    /// <summary>What a plain text may not begin with; more than YAML forbids, as this need not know all exceptions.</summary>
    private static readonly SearchValues<char> s_indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<~ ");

    /// <summary>Controls and tabs, line ends YAML knows beside ours, marks and halves of characters.</summary>
    internal static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Range('\u0000', '\u001F'), .. Range('\u007F', '\u009F'), '\u2028', '\u2029', .. Range('\uD800', '\uDFFF'), '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>The mapping; null for what is to be read by the whole of YAML's rules.</summary>
    public static YamlMap? Read(SourceText source, TextSpan span, int maxNodes)
    {
        var lines = new Lines(source, span);
        var nodes = 0;
        return Map(source, ref lines, indent: 0, depth: 1, ref nodes) is { } map && lines.IsAtEnd && nodes <= maxNodes ? map : null;
    }

    /// <summary>Keys that stand equally far from the start of their lines, to the first line that is less far from it.</summary>
    private static YamlMap? Map(SourceText source, ref Lines lines, int indent, int depth, ref int nodes)
    {
        if (depth > MostLevels) return null;
        nodes++;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(depth == 1 ? 12 : 4);
        while (lines.Peek(out var line) && line.Indent >= indent)
        {
            if (line.Indent > indent || !TryKey(source, line.Text, out var key) || Has(entries, source.Slice(key))) return null;
            lines.Next();
            if ((key.End + 1 == line.Text.End ? Below(source, ref lines, indent, depth, ref nodes) : OnLine(source, key.End + 1, line.Text.End, isOfKey: true, ref nodes)) is not { } value) return null;
            nodes++;
            entries.Add(new YamlEntry(new Spanned<string>(NameOf(source.Slice(key)), key), value));
        }

        if (entries.Count == 0) return null;
        var place = TextSpan.FromBounds(entries[0].Key.Span.Start, entries[^1].Value.Span.End);
        return new YamlMap(new(entries.DrainToImmutable()), place);
    }

    /// <summary>What stands below its key: a list, which need not stand further from the start of the line, or more keys.</summary>
    private static YamlNode? Below(SourceText source, ref Lines lines, int indent, int depth, ref int nodes)
    {
        if (!lines.Peek(out var line) || line.Indent < indent) return null;
        if (source[line.Text.Start] == '-') return List(source, ref lines, line.Indent, depth, ref nodes);
        return line.Indent > indent ? Map(source, ref lines, line.Indent, depth + 1, ref nodes) : null;
    }

    private static YamlNode? OnLine(ReadOnlySpan<char> text, int start, int end, bool isOfKey, ref int nodes)
    {
        nodes++;
        return PlainFlow.Read(text, start, end, ref nodes) ?? Scalar(text, start, end, isOfKey);
    }

    /// <summary>The known keys once for all articles.</summary>
    internal static string NameOf(ReadOnlySpan<char> key) => key switch
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

    internal static bool Has(ImmutableArray<YamlEntry>.Builder entries, ReadOnlySpan<char> key)
    {
        for (var i = 0; i < entries.Count; i++) // a builder's enumerator is an object
            if (key.SequenceEqual(entries[i].Key.Value)) return true;
        return false;
    }

    /// <summary>The name at the start of a line or of a part of one, when a colon follows it.</summary>
    internal static bool TryKey(ReadOnlySpan<char> text, TextSpan line, out TextSpan key)
    {
        var at = line.Start;
        while (at < line.End && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        key = TextSpan.FromBounds(line.Start, at);
        return key.Length is > 0 and <= LongestKey && char.IsAsciiLetter(text[line.Start]) && at < line.End && text[at] == ':';
    }

    private static YamlList? List(SourceText source, ref Lines lines, int indent, int depth, ref int nodes)
    {
        nodes++;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var from = -1;
        while (lines.Peek(out var line) && line.Indent >= indent)
        {
            if (source[line.Text.Start] != '-' && line.Indent == indent) break; // the next key, where the list stands as far as its own
            if (line.Indent > indent || Item(source, ref lines, line, depth, ref nodes) is not { } item) return null;
            if (from < 0) from = line.Text.Start;
            items.Add(item);
        }

        var place = TextSpan.FromBounds(from, items[^1].Span.End);
        return new YamlList(new(items.DrainToImmutable()), place);
    }

    /// <summary>What stands behind a dash: a text, or keys of which the first stands on the dash's line.</summary>
    private static YamlNode? Item(SourceText source, ref Lines lines, Line line, int depth, ref int nodes)
    {
        var start = line.Text.Start + 1;
        while (start < line.Text.End && source[start] == ' ') start++;
        if (start > line.Text.Start + 1 && TryKey(source, TextSpan.FromBounds(start, line.Text.End), out var key) && (key.End + 1 == line.Text.End || source[key.End + 1] == ' '))
        {
            lines.SkipTo(start);
            return Map(source, ref lines, line.Indent + start - line.Text.Start, depth + 1, ref nodes);
        }

        lines.Next();
        return OnLine(source, line.Text.Start + 1, line.Text.End, isOfKey: false, ref nodes);
    }

    /// <summary>A text that begins and ends on one line, after a blank.</summary>
    private static YamlScalar? Scalar(ReadOnlySpan<char> text, int start, int end, bool isOfKey)
    {
        if (start >= end || text[start] != ' ') return null;
        var span = Trimmed(text, start, end);
        if (span.IsEmpty) return null;
        var value = text.Slice(span.Start, span.Length);
        if (value.ContainsAny(Odd)) return null;
        if (value[0] is '"' or '\'')
        {
            var inner = value.Length > 1 && value[^1] == value[0] ? value[1..^1] : default;
            return inner.IsEmpty || inner.ContainsAny(value[0], '\\') ? null : new YamlScalar(inner.ToString(), IsPlain: false, span);
        }

        if (value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment)
        {
            value = value[..comment].TrimEnd(' ');
            span = span with { Length = value.Length };
        }

        var isPattern = isOfKey && value.Length > 1 && value[0] == ':' && char.IsAsciiLetter(value[1]); // permalink: :slug/
        if ((s_indicators.Contains(value[0]) && !isPattern) || value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal)) return null;
        return new YamlScalar(value.ToString(), IsPlain: true, span);
    }

    /// <summary>A part of a line without the blanks around it.</summary>
    internal static TextSpan Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        return TextSpan.FromBounds(start, end);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    /// <summary>A line on which something stands.</summary>
    /// <param name="Indent">Blanks before it.</param>
    /// <param name="Text">From there to the line's end.</param>
    private readonly record struct Line(int Indent, TextSpan Text);

    /// <summary>The lines of a part of a text on which something stands that is no comment.</summary>
    private ref struct Lines(ReadOnlySpan<char> text, TextSpan span)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at = span.Start;
        private int _next = span.Start;
        private int _skipped;
        private bool _isOdd;

        /// <summary>True when all lines have been read, and none was one that may mean something.</summary>
        public bool IsAtEnd => !_isOdd && !Peek(out _);

        /// <summary>Goes on behind the line that was looked at last.</summary>
        public void Next() => (_at, _skipped) = (_next, 0);

        /// <summary>Takes the line that was looked at last for one that begins at a place in it, as far from its start as that is: a dash counts as a blank.</summary>
        public void SkipTo(int start) => _skipped = start - _at;

        public bool Peek(out Line line)
        {
            for (; _at < span.End && !_isOdd; Next())
            {
                var length = _text.Slice(_at, span.End - _at).IndexOf('\n');
                var end = length < 0 ? span.End : _at + length;
                _next = length < 0 ? end : end + 1;
                if (length >= 0 && end > _at && _text[end - 1] == '\r') end--;
                var start = _at + _skipped;
                while (start < end && _text[start] == ' ') start++;
                line = new Line(start - _at, TextSpan.FromBounds(start, end));
                if (start == end) continue;
                if (_text[start] != '#') return true;
                _isOdd = _text.Slice(start, end - start).ContainsAny(Odd);
            }

            line = default;
            return false;
        }
    }
}
