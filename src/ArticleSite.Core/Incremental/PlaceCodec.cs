using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Incremental;

/// <summary>The ground floor as bytes: places, values with their places, YAML.</summary>
internal static class PlaceCodec
{
    public static void Write(ByteWriter to, SourceLocation at)
    {
        to.Text(at.Path.Value);
        to.Span(at.Span);
    }

    public static SourceLocation ReadLocation(ByteReader from) => new(new SourcePath(from.Text()), from.Span());

    public static void Write(ByteWriter to, TextSpan span) => to.Span(span);

    public static TextSpan ReadSpan(ByteReader from) => from.Span();

    public static void Write(ByteWriter to, Spanned<string> value)
    {
        to.Text(value.Value);
        to.Span(value.Span);
    }

    public static Spanned<string> ReadText(ByteReader from) => new(from.Text(), from.Span());

    public static void Write(ByteWriter to, Spanned<int> value)
    {
        to.Int(value.Value);
        to.Span(value.Span);
    }

    public static Spanned<int> ReadNumber(ByteReader from) => new(from.Int(), from.Span());

    public static void Write(ByteWriter to, Spanned<DateTimeOffset> value)
    {
        Write(to, value.Value);
        to.Span(value.Span);
    }

    public static Spanned<DateTimeOffset> ReadDate(ByteReader from) => new(ReadInstant(from), from.Span());

    public static void Write(ByteWriter to, DateTimeOffset value)
    {
        to.Long(value.Ticks);
        to.Int((int)value.Offset.TotalMinutes); // DateTimeOffset knows whole minutes only
    }

    public static DateTimeOffset ReadInstant(ByteReader from) => new(from.Long(), TimeSpan.FromMinutes(from.Int()));

    public static void Write(ByteWriter to, YamlEntry entry)
    {
        Write(to, entry.Key);
        Write(to, entry.Value);
    }

    public static YamlEntry ReadEntry(ByteReader from) => new(ReadText(from), ReadNode(from));

    private static void Write(ByteWriter to, YamlNode node)
    {
        to.Span(node.Span);
        switch (node)
        {
            case YamlScalar scalar:
                to.Count(scalar.IsPlain ? 1u : 0);
                to.Text(scalar.Value);
                break;
            case YamlList list:
                to.Count(2);
                to.List(list.Items, Write);
                break;
            case YamlMap map:
                to.Count(3);
                to.List(map.Entries, Write);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "not a YAML value");
        }
    }

    private static YamlNode ReadNode(ByteReader from)
    {
        var span = from.Span();
        return from.Count() switch
        {
            0 => new YamlScalar(from.Text(), false, span),
            1 => new YamlScalar(from.Text(), true, span),
            2 => new YamlList(from.List(ReadNode), span),
            3 => new YamlMap(from.List(ReadEntry), span),
            var other => throw new InvalidDataException($"no YAML value has the mark {other}"),
        };
    }
}
