using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// A YAML file of block mappings to which lines are added as text, so that comments, order and layout stay. Reads no more
/// of YAML than lines, their indents and their keys.
/// </summary>
internal sealed class ExtractSections(string text)
{
    private readonly string _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The file as it is now.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Adds the entries whose keys are not there at the end of a section; the section too where there is none.</summary>
    /// <returns>How many were added; null when the section is not a block mapping.</returns>
    public int? Add(string section, IReadOnlyList<KeyValuePair<string, string>> entries)
    {
        if (entries.Count == 0) return 0;
        var found = Find(section);
        if (found is { IsBlock: false }) return null;
        var place = found ?? Begin(section);
        var added = entries.Where(entry => !place.Keys.Contains(entry.Key)).ToList();
        var lines = string.Concat(added.Select(entry => $"{place.Indent}{YamlWriter.Plain(entry.Key)}: {entry.Value}{_lineEnd}"));
        var needsEnd = place.End > 0 && Text[place.End - 1] != '\n' && lines.Length > 0;
        Text = Text.Insert(place.End, (needsEnd ? _lineEnd : "") + lines);
        return added.Count;
    }

    private Section Begin(string section)
    {
        if (Text.Length > 0 && Text[^1] != '\n') Text += _lineEnd;
        Text += section + ":" + _lineEnd;
        return new Section([], "  ", Text.Length, IsBlock: true);
    }

    private Section? Find(string section)
    {
        Section? found = null;
        for (int at = 0, next; at < Text.Length; at = next)
        {
            next = Text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : Text.Length;
            var line = Text[at..next].TrimEnd('\r', '\n').TrimStart('\uFEFF');
            var words = line.AsSpan().TrimStart(" \t");
            if (words.IsEmpty || words[0] == '#') continue;
            var indent = line[..(line.Length - words.Length)];
            if (indent.Length == 0)
            {
                if (found is not null) return found;
                if (Key(words) is not { } key || key.Name != section) continue;
                var rest = words[key.End..].Trim();
                found = new Section([], "  ", next, IsBlock: rest.IsEmpty || rest[0] == '#');
                continue;
            }

            if (found is null) continue;
            if (found.Keys.Count == 0) found = found with { Indent = indent };
            if (indent == found.Indent && Key(words) is { } entry) found.Keys.Add(entry.Name);
            found = found with { End = next };
        }

        return found;
    }

    /// <summary>The key with which a line begins, and where its value begins.</summary>
    private static (string Name, int End)? Key(ReadOnlySpan<char> words)
    {
        if (words[0] is '"' or '\'' && words[1..].IndexOf(words[0]) is >= 0 and var close)
            return words[(close + 2)..].TrimStart() is [':', ..] ? (words[1..(close + 1)].ToString(), words.Length - words[(close + 2)..].TrimStart().Length + 1) : null;
        for (var i = 0; i < words.Length; i++)
            if (words[i] == ':' && (i + 1 == words.Length || words[i + 1] is ' ' or '\t')) return (words[..i].TrimEnd().ToString(), i + 1);
        return null;
    }

    private sealed record Section(HashSet<string> Keys, string Indent, int End, bool IsBlock);
}
