using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Parse;

/// <summary>
/// Reads the values of one head as the types they should have. A value of the wrong type becomes a finding and null
/// or an empty list, so that the rest of the head is still read.
/// </summary>
internal sealed class FrontMatterValues(SourceText source, TimeZoneInfo zone)
{
    /// <summary>What was found so far.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>A text, trimmed; null for an empty one.</summary>
    public Spanned<string>? Text(string key, YamlNode node)
    {
        if (node is not YamlScalar scalar) return Wrong<Spanned<string>?>(key, node, "a text");
        var value = scalar.IsNull ? "" : scalar.Value.Trim();
        return value.Length == 0 ? null : new Spanned<string>(value, scalar.Span);
    }

    /// <summary>A text in which a number sign may have cut off the end unnoticed.</summary>
    public Spanned<string>? Prose(string key, YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true } scalar) CheckComment(key, scalar);
        return Text(key, node);
    }

    /// <summary>The address of a picture: a path, or one of the web. Other schemes, a script's above all, are refused.</summary>
    public Spanned<string>? Picture(string key, YamlNode node)
    {
        if (Text(key, node) is not { } text) return null;
        var colon = text.Value.AsSpan().IndexOfAny(":/?#");
        var scheme = colon > 0 && text.Value[colon] == ':' ? text.Value.AsSpan(0, colon) : [];
        if (scheme.IsEmpty || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("data", StringComparison.OrdinalIgnoreCase)) return text;
        return Wrong<Spanned<string>?>(key, node, "the address of a picture");
    }

    /// <summary>One of some words; null, with a finding, for another.</summary>
    public Spanned<string>? Choice(string key, YamlNode node, IReadOnlyList<string> words)
    {
        if (Text(key, node) is not { } text) return null;
        if (words.Contains(text.Value)) return text;
        Findings.Add(Rules.ValueIsNoChoice(source.At(text.Span), key, text.Value, words));
        return null;
    }

    /// <summary>Prose on one line: every run of white space and control characters is one blank.</summary>
    public Spanned<string>? Title(string key, YamlNode node)
    {
        if (Prose(key, node) is not { } title) return null;
        var line = OneLine(title.Value);
        return line.Length == 0 ? null : title with { Value = line };
    }

    /// <summary>True or false as YAML 1.2 writes them; <paramref name="ifUnreadable"/> for anything else.</summary>
    public bool Switch(string key, YamlNode node, bool ifUnreadable, bool ifEmpty = false)
    {
        if (node is YamlScalar { IsNull: true }) return ifEmpty;
        if (node is YamlScalar { Value: "true" or "True" or "TRUE" }) return true;
        if (node is YamlScalar { Value: "false" or "False" or "FALSE" }) return false;
        Wrong<string>(key, node, "true or false");
        return ifUnreadable;
    }

    /// <summary>A whole number from 0 on; null for an empty or another one.</summary>
    public Spanned<int>? Order(string key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: true }) return null;
        if (node is YamlScalar { IsPlain: true } scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Spanned<int>(number, scalar.Span);
        return Wrong<Spanned<int>?>(key, node, "a whole number");
    }

    /// <summary>A whole number, or true for a one; null for an empty or another one.</summary>
    public Spanned<int>? Weight(string key, YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar { Value: "true" or "True" or "TRUE" } => new Spanned<int>(1, node.Span),
        YamlScalar { Value: "false" or "False" or "FALSE" } => new Spanned<int>(0, node.Span),
        YamlScalar scalar when int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new Spanned<int>(number, node.Span),
        _ => Wrong<Spanned<int>?>(key, node, "a whole number, true or false"),
    };

    /// <summary>A text is a series' name, a mapping its name and the order of this part.</summary>
    public void Series(string key, YamlNode node, UnfinishedHead meta)
    {
        if (node is YamlScalar)
        {
            meta.Series = Text(key, node);
        }
        else if (node is YamlMap map && map["name"] is { } name && map.Entries.All(entry => entry.Key.Value is "name" or "order"))
        {
            meta.Series = Text("name", name) ?? meta.Series;
            if (map["order"] is { } order) meta.SeriesOrder = Order("order", order) ?? meta.SeriesOrder;
        }
        else
        {
            Wrong<string>(key, node, "a name, or a mapping of name and order");
        }
    }

    /// <summary>A date; null for an empty or an unreadable one.</summary>
    public Spanned<DateTimeOffset>? Date(string key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: true }) return null;
        if (node is not YamlScalar scalar) return Wrong<Spanned<DateTimeOffset>?>(key, node, "a date");
        var (value, remark) = DateReader.Read(scalar.Value, zone);
        if (value is not { } date)
        {
            Findings.Add(Rules.DateIsUnreadable(source.At(scalar.Span), key, Shorten(scalar.Value), remark!)); // every failure has a remark
            return null;
        }

        if (remark is not null)
            Findings.Add(Rules.DateIsUnusual(source.At(scalar.Span), scalar.Value, remark, AsItShouldBe(date)));
        return new Spanned<DateTimeOffset>(date, scalar.Span);
    }

    /// <summary>A list of texts, or one text as a list of one; empty items are reported, repeats dropped.</summary>
    public EquatableArray<Spanned<string>> Texts(string key, YamlNode node)
    {
        if (node is YamlMap) return Wrong<EquatableArray<Spanned<string>>>(key, node, "a list of texts");
        if (node is not YamlList list) return Text(key, node) is { } one ? [one] : [];
        var texts = ImmutableArray.CreateBuilder<Spanned<string>>(list.Items.Count);
        foreach (var item in list.Items)
            if (Item(key, item) is { } text && !AddNew(texts, text)) Findings.Add(Rules.ItemIsRepeated(source.At(item.Span), key, text.Value, null));
        return new(texts.DrainToImmutable());
    }

    /// <summary>A list of texts, or one text with commas; each piece has its own place.</summary>
    public EquatableArray<Spanned<string>> CommaTexts(string key, YamlNode node)
    {
        if (node is not YamlScalar scalar) return Texts(key, node);
        var value = scalar.IsNull ? "" : scalar.Value;
        // Escapes, doubled quotes and line folding make the value differ from what stands in the file: then no piece has a place of its own.
        var inFile = source.Slice(scalar.Span).IndexOf(value);
        var pieces = ImmutableArray.CreateBuilder<Spanned<string>>();
        foreach (var range in value.AsSpan().Split(','))
        {
            var piece = value.AsSpan(range);
            var trimmed = piece.Trim();
            if (trimmed.IsEmpty) continue;
            var start = range.Start.Value + piece.Length - piece.TrimStart().Length;
            var span = inFile < 0 ? scalar.Span : new TextSpan(scalar.Span.Start + inFile + start, trimmed.Length);
            var text = new Spanned<string>(trimmed.ToString(), span);
            if (AddNew(pieces, text)) continue;
            // the comma before it goes as well; a repeat is never the first
            TextSpan? whole = inFile < 0 ? null : TextSpan.FromBounds(scalar.Span.Start + inFile + range.Start.Value - 1, span.End);
            Findings.Add(Rules.ItemIsRepeated(source.At(span), key, text.Value, whole));
        }

        return new(pieces.DrainToImmutable());
    }

    /// <summary>A text is one name, a list one path, a list with lists in it several paths.</summary>
    public EquatableArray<CategoryPath> Categories(string key, YamlNode node)
    {
        if (node is YamlScalar) return Text(key, node) is { } name ? [new CategoryPath([name.Value], name.Span)] : [];
        if (node is not YamlList list) return Wrong<EquatableArray<CategoryPath>>(key, node, "a list of texts");
        var paths = ImmutableArray.CreateBuilder<CategoryPath>();
        if (!list.Items.Any(item => item is YamlList)) AddPath(paths, key, list);
        else
            foreach (var item in list.Items) AddPath(paths, key, item);
        return new(paths.DrainToImmutable());
    }

    private void AddPath(ImmutableArray<CategoryPath>.Builder paths, string key, YamlNode node)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        foreach (var part in node is YamlList list ? list.Items : [node])
            if (Item(key, part) is { } text) parts.Add(text.Value);
        if (parts.Count > CategoryPath.MostLevels)
        {
            Findings.Add(Rules.CategoryIsTooDeep(source.At(node.Span), parts.Count, CategoryPath.MostLevels));
            parts.Count = CategoryPath.MostLevels;
        }

        if (parts.Count > 0) paths.Add(new CategoryPath(new(parts.DrainToImmutable()), node.Span));
    }

    private Spanned<string>? Item(string key, YamlNode item)
    {
        if (item is not YamlScalar) return Wrong<Spanned<string>?>(key, item, "a text as an item", "an item of ");
        var text = Text(key, item);
        if (text is null) Findings.Add(Rules.ItemIsEmpty(source.At(item.Span), key));
        return text;
    }

    private static bool AddNew(ImmutableArray<Spanned<string>>.Builder texts, Spanned<string> text)
    {
        for (var i = 0; i < texts.Count; i++) // a builder's enumerator is an object
            if (texts[i].Value == text.Value) return false;
        texts.Add(text);
        return true;
    }

    private T? Wrong<T>(string key, YamlNode node, string expected, string before = "")
    {
        Findings.Add(Rules.ValueHasWrongType(source.At(node.Span), before + key, node.Describe(), expected));
        return default;
    }

    private void CheckComment(string key, YamlScalar scalar)
    {
        var rest = source.AsSpan(scalar.Span.End);
        var lineEnd = rest.IndexOfAny('\r', '\n');
        if (lineEnd >= 0) rest = rest[..lineEnd];
        var comment = rest.TrimStart(" \t");
        if (comment.IsEmpty || comment[0] != '#') return;
        var start = scalar.Span.End + rest.Length - comment.Length;
        var cut = comment.TrimEnd();
        var whole = source.AsSpan(scalar.Span.Start, start - scalar.Span.Start + cut.Length).TrimStart();
        // over several lines quotes would be right too, but a reader could no longer tell what was cut where
        TextSpan? place = whole.ContainsAny('\r', '\n') ? null : TextSpan.FromBounds(start + cut.Length - whole.Length, start + cut.Length);
        Findings.Add(Rules.HashCuts(source.At(new TextSpan(start, cut.Length)), key, Shorten(scalar.Value), Shorten(cut), YamlSyntax.Quote(whole), place));
    }

    private string AsItShouldBe(DateTimeOffset date)
    {
        if (date.TimeOfDay == TimeSpan.Zero) return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var offset = zone.GetUtcOffset(date) == date.Offset ? "" : date.ToString("zzz", CultureInfo.InvariantCulture);
        return date.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + offset;
    }

    private static string OneLine(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
            isClean = !char.IsControl(text[i]) && !(text[i] == ' ' && text[i + 1] == ' '); // trimmed: no blank is the last
        if (isClean) return text;

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isGap = c == ' ' || char.IsControl(c);
            if (!isGap) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 80 ? text.ToString() : string.Concat(text[..79], "…");
}
