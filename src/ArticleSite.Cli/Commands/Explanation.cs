using ArticleSite.Cli.Reporting;

namespace ArticleSite.Cli.Commands;

/// <summary>What is told of an article, the same for people and machines: sections of entries, an entry being named values.</summary>
/// <param name="Name">The section's name in JSON; in text with blanks.</param>
/// <param name="Entries">Its entries; a section without any is told as none.</param>
internal sealed record ExplanationSection(string Name, IReadOnlyList<ExplanationEntry> Entries);

/// <summary>One entry.</summary>
/// <param name="Values">Names and values; null for a value that is not there.</param>
internal sealed record ExplanationEntry(params (string Name, string? Value)[] Values);

/// <summary>Writes explanations.</summary>
internal static class Explanation
{
    /// <summary>For people: a heading a section, a line an entry.</summary>
    public static void WriteText(TextWriter output, IEnumerable<ExplanationSection> sections)
    {
        foreach (var section in sections)
        {
            output.WriteLine(section.Name.Replace('_', ' ') + (section.Entries.Count == 0 ? ": none" : ""));
            foreach (var entry in section.Entries)
                output.WriteLine("  " + Cells.OneLine(string.Join(", ", entry.Values.Where(value => value.Value is not null).Select(value => $"{value.Name}: {value.Value}"))));
        }
    }

    /// <summary>For machines: an array of objects for each section.</summary>
    public static void WriteJson(TextWriter output, IEnumerable<ExplanationSection> sections) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        foreach (var section in sections)
        {
            json.WriteStartArray(section.Name);
            foreach (var entry in section.Entries)
            {
                json.WriteStartObject();
                foreach (var (name, value) in entry.Values) json.WriteString(name, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
