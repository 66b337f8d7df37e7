using System.Buffers;
using System.Collections.Immutable;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>
/// Reads lists and keys between brackets on one line, as <see cref="PlainYaml"/> reads what stands on lines of its own:
/// <c>[one, two]</c>, <c>{ title: Home, url: / }</c>. Whatever is not plainly that is left to <see cref="YamlReader"/>.
/// </summary>
internal static class PlainFlow
{
    /// <summary>What means something between brackets; more than YAML has. A colon does where no text follows it.</summary>
    private static readonly SearchValues<char> s_indicators = SearchValues.Create("[]{}#,\"'&*!|>%@`?");

    /// <summary>The value behind a key or a dash; null for what is to be read by the whole of YAML's rules.</summary>
    public static YamlNode? Read(ReadOnlySpan<char> text, int start, int end, ref int nodes)
    {
        if (start >= end || text[start] != ' ') return null;
        while (start < end - 1 && text[start] == ' ') start++;
        return (text[start], text[end - 1]) switch
        {
            ('[', ']') => List(text, TextSpan.FromBounds(start, end), ref nodes),
            ('{', '}') => Map(text, TextSpan.FromBounds(start, end), ref nodes),
            _ => null,
        };
    }

    private static YamlList? List(ReadOnlySpan<char> text, TextSpan place, ref int nodes)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var at = place.Start + 1; at < place.End;)
        {
            var part = Part(text, ref at, place.End - 1);
            if (Scalar(text, part) is not { } item || item.Value.Contains(':')) return null; // a colon may make a mapping of one
            items.Add(item);
            nodes++;
        }

        return new YamlList(new(items.DrainToImmutable()), place);
    }

    private static YamlMap? Map(ReadOnlySpan<char> text, TextSpan place, ref int nodes)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        for (var at = place.Start + 1; at < place.End;)
        {
            var part = Part(text, ref at, place.End - 1);
            if (!PlainYaml.TryKey(text, part, out var key) || PlainYaml.Has(entries, text.Slice(key.Start, key.Length)) || text[key.End + 1] != ' ') return null;
            if (Scalar(text, PlainYaml.Trimmed(text, key.End + 1, part.End)) is not { } value) return null;
            entries.Add(new YamlEntry(new Spanned<string>(PlainYaml.NameOf(text.Slice(key.Start, key.Length)), key), value));
            nodes += 2;
        }

        return new YamlMap(new(entries.DrainToImmutable()), place);
    }

    /// <summary>What stands before the next comma, or before the end, without blanks around it.</summary>
    private static TextSpan Part(ReadOnlySpan<char> text, ref int at, int end)
    {
        var length = text.Slice(at, end - at).IndexOf(',');
        var (from, to) = (at, length < 0 ? end : at + length);
        at = to + 1;
        return PlainYaml.Trimmed(text, from, to);
    }

    private static YamlScalar? Scalar(ReadOnlySpan<char> text, TextSpan span)
    {
        var value = text.Slice(span.Start, span.Length);
        if (value.IsEmpty || !(char.IsLetterOrDigit(value[0]) || value[0] is '/' or '.') || value.ContainsAny(s_indicators) || value.ContainsAny(PlainYaml.Odd)) return null;
        return value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal) ? null : new YamlScalar(value.ToString(), IsPlain: true, span);
    }
}
