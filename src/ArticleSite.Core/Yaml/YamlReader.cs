using System.Buffers;
using System.Collections.Immutable;
using ArticleSite.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleSite.Core.Yaml;

/// <summary>
/// The only door to YamlDotNet: a part of a file goes in, a tree whose every value knows its place comes out, together
/// with what is wrong. It never throws on bad input, follows no alias and builds no objects. YamlDotNet counts from the
/// start of what it is given; here that becomes offsets into the file.
/// </summary>
public static class YamlReader
{
    /// <summary>Levels of lists and mappings inside each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>Keys, texts, lists and mappings in one document, where the caller sets no limit of its own.</summary>
    public const int MaxNodes = 10_000;

    private static readonly SearchValues<char> s_keyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>The parser stops at a slip; looking on after so many is no help any more.</summary>
    private const int MostSlips = 10;

    /// <summary>Reads one YAML document; an empty one has no root.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">The part of it that is YAML.</param>
    /// <param name="maxNodes">The most keys, texts, lists and mappings.</param>
    public static YamlDocument Read(SourceText source, TextSpan span, int maxNodes = MaxNodes)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!span.IsEmpty && source[span.Start] == '\uFEFF') span = TextSpan.FromBounds(span.Start + 1, span.End);
        if (PlainYaml.Read(source, span, maxNodes) is { } plain) return new YamlDocument(plain, []);
        var document = ReadAll(source, span, maxNodes);
        if (document.Root is not null || document.Problems is not [.., { Kind: YamlProblemKind.Syntax }]) return document;

        // what stands below the slip is read by itself: an author mends three slips at once rather than one after the other
        List<YamlProblem> problems = [.. document.Problems];
        while (problems.Count < MostSlips && NextKey(source, TextSpan.FromBounds(problems[^1].Span.Start, span.End)) is { } start)
        {
            var rest = ReadAll(source, TextSpan.FromBounds(start, span.End), maxNodes);
            problems.AddRange(rest.Problems);
            if (rest.Root is not null || rest.Problems is not [.., { Kind: YamlProblemKind.Syntax }]) break;
        }

        return new YamlDocument(null, problems.ToEquatableArray());
    }

    /// <summary>The first line after a place that begins with a key and is not indented; null for none.</summary>
    private static int? NextKey(SourceText source, TextSpan rest)
    {
        var text = source.Text;
        for (var at = rest.Start; at < rest.End;)
        {
            var length = text.AsSpan(at, rest.End - at).IndexOfAny('\r', '\n');
            if (length < 0) return null;
            at += length + 1;
            var colon = text.AsSpan(at, rest.End - at).IndexOfAnyExcept(s_keyCharacters);
            if (colon > 0 && text[at + colon] == ':' && char.IsAsciiLetter(text[at])) return at;
        }

        return null;
    }

    /// <summary>Reads by the whole of YAML's rules, up to the first slip.</summary>
    internal static YamlDocument ReadAll(SourceText source, TextSpan span, int maxNodes)
    {
        var reading = new Reading(source, span, maxNodes);
        try
        {
            return new YamlDocument(reading.Document(), reading.Problems.ToEquatableArray());
        }
        catch (StoppedException)
        {
        }
        catch (YamlException error)
        {
            reading.Problems.Add(YamlSyntax.Describe(source, span, reading.Place(error.Start, error.End), error.Message));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // YamlDotNet has let such exceptions of its own making out on broken input; to an author it is all one.
            reading.Problems.Add(YamlSyntax.Describe(source, span, reading.Here, "cannot be read"));
        }

        return new YamlDocument(null, reading.Problems.ToEquatableArray());
    }

    /// <summary>Thrown inside this file only: a limit is passed, and its problem is already noted.</summary>
    private sealed class StoppedException : Exception;

    /// <summary>One walk through the events of one document.</summary>
    private sealed class Reading(SourceText source, TextSpan span, int maxNodes)
    {
        private readonly Parser _parser = new(new Scanner(new SliceReader(source.Text, span.Start, span.End), skipComments: true));
        private int _nodes;

        public List<YamlProblem> Problems { get; } = [];

        public TextSpan Here => _parser.Current is { } current ? Place(current.Start, current.End) : new TextSpan(span.Start, 0);

        public TextSpan Place(in Mark start, in Mark end)
        {
            var from = Math.Clamp(span.Start + (int)start.Index, span.Start, span.End);
            var to = Math.Clamp(span.Start + (int)end.Index, from, span.End);
            return TextSpan.FromBounds(from, to);
        }

        public YamlNode? Document()
        {
            Next(); // stream start
            if (Next() is StreamEnd) return null;
            Next();
            var root = Node(depth: 1);
            Next(); // document end
            if (Next() is StreamEnd) return root;
            Problems.Add(new YamlProblem(YamlProblemKind.Syntax, Here, "a second YAML document begins here; there can be only one")
            {
                Help = "Remove this line, or put quotes around it if it is text.",
            });
            return root;
        }

        private ParsingEvent Next() =>
            _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException("the events ended early");

        /// <summary>The value that begins with the current event; afterwards its last event is the current one.</summary>
        private YamlNode Node(int depth)
        {
            if (++_nodes > maxNodes) throw Stop($"more than {maxNodes} values");
            if (depth > MaxDepth + 1) throw Stop($"lists and mappings inside each other, more than {MaxDepth} levels deep");
            var start = _parser.Current!;
            if (start is AnchorAlias alias) return Alias(alias);
            if (start is NodeEvent node) CheckFeatures(node);
            return start switch
            {
                Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, ScalarSpan(scalar)),
                SequenceStart => List(depth),
                MappingStart => Map(depth),
                _ => throw new InvalidOperationException("not the start of a value"),
            };
        }

        private StoppedException Stop(string what)
        {
            Problems.Add(new YamlProblem(YamlProblemKind.TooComplex, new TextSpan(Here.Start, 0), what) { Help = "Make it simpler." });
            return new StoppedException();
        }

        private YamlScalar Alias(AnchorAlias alias)
        {
            var place = Here;
            Problems.Add(new YamlProblem(YamlProblemKind.Feature, place, $"'*{alias.Value}' is a YAML alias, which is not supported")
            {
                Help = "If it is text, put quotes around the whole value.",
            });
            return new YamlScalar(source.Slice(place).ToString(), IsPlain: false, place);
        }

        private void CheckFeatures(NodeEvent node)
        {
            var what = !node.Anchor.IsEmpty ? $"'&{node.Anchor.Value}' is a YAML anchor"
                : node is { Tag.IsEmpty: false, Tag.IsNonSpecific: false } || source.Text.AsSpan(Here.Start, Here.Length).StartsWith('!')
                    ? $"'{FirstWord(Here)}' is a YAML tag"
                    : null;
            if (what is null) return;
            Problems.Add(new YamlProblem(YamlProblemKind.Feature, Here, what + ", which is not supported")
            {
                Help = "If it is text, put quotes around the whole value.",
            });
        }

        private string FirstWord(TextSpan place)
        {
            var text = source.Slice(place);
            var end = text.IndexOfAny(" \t\r\n");
            return (end < 0 ? text : text[..end]).ToString();
        }

        private YamlList List(int depth)
        {
            var from = Here.Start;
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (Next() is not SequenceEnd) items.Add(Node(depth + 1));
            var to = items.Count > 0 ? items[^1].Span.End : from;
            return new YamlList(new(items.DrainToImmutable()), Closed(from, to, '[', ']'));
        }

        private YamlMap Map(int depth)
        {
            var from = Here.Start;
            var to = from;
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            Dictionary<string, TextSpan> known = new(StringComparer.Ordinal);
            while (Next() is not MappingEnd)
            {
                var key = Node(depth + 1);
                Next();
                var value = Node(depth + 1);
                if (entries.Count == 0 && !IsAt(from, '{')) from = key.Span.Start;
                to = Math.Max(key.Span.End, value.Span.End);
                if (key is not YamlScalar name) NotText(key);
                else if (!known.TryAdd(name.Value, name.Span)) Twice(name, known[name.Value]);
                else entries.Add(new YamlEntry(new Spanned<string>(name.Value, name.Span), value));
            }

            return new YamlMap(new(entries.DrainToImmutable()), Closed(from, to, '{', '}'));
        }

        private bool IsAt(int offset, char wanted) => offset < span.End && source.Text[offset] == wanted;

        /// <summary>A flow collection ends with its bracket, which the end event's mark leaves out; a block one with its last value.</summary>
        private TextSpan Closed(int from, int to, char opener, char closer)
        {
            var end = Here.Start;
            return IsAt(from, opener) && IsAt(end, closer) ? TextSpan.FromBounds(from, end + 1) : TextSpan.FromBounds(from, to);
        }

        private void Twice(YamlScalar key, TextSpan first) =>
            Problems.Add(new YamlProblem(YamlProblemKind.DuplicateKey, key.Span, $"key '{key.Value}' stands here a second time; the first value counts")
            {
                Help = "Keep one of the two.",
                First = first,
            });

        private void NotText(YamlNode key) =>
            Problems.Add(new YamlProblem(YamlProblemKind.Syntax, key.Span, "a list or a mapping stands where a key was expected")
            {
                Help = "If this is text, put quotes around the whole value.",
            });

        /// <summary>A block text (<c>|</c>, <c>&gt;</c>) is said to end where the next line begins; here it ends with its last character.</summary>
        private TextSpan ScalarSpan(Scalar scalar)
        {
            var place = Place(scalar.Start, scalar.End);
            return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
                ? place with { Length = source.Slice(place).TrimEnd(" \t\r\n").Length }
                : place;
        }
    }
}
