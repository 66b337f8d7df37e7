using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Looks, before the parser does, for text that would keep it busy: for some runs of openers its time grows with their square.
/// Lines in one block count together; an empty line begins anew. Real articles stay below 300 signs a block.
/// </summary>
internal static class TangledMarkup
{
    private const int MostInOneBlock = 20_000;

    /// <summary>Every row of a table gets as many cells as its widest, so that few signs can ask for very many cells.</summary>
    private const int MostCells = 200_000;

    /// <summary>For each the parser looks through all blocks before it.</summary>
    private const int MostDefinitions = 20_000;

    /// <summary>Characters of the shortest, <c>: b</c>, with its line end.</summary>
    private const int ShortestDefinition = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[<`*_~!&:|\n");

    /// <summary>What is too much in a text; null for nothing.</summary>
    public static Tangle? In(ReadOnlySpan<char> text) => SignIn(text) ?? DefinitionIn(text);

    /// <summary>The first line that is a definition too many, of a term (<c>: meaning</c>) or of a link (<c>[name]: /url/</c>), or null.</summary>
    private static Tangle? DefinitionIn(ReadOnlySpan<char> text)
    {
        if (text.Length <= MostDefinitions * ShortestDefinition) return null;
        var count = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r').TrimStart(' ');
            if (line is not ([':' or '~', ' ' or '\t', ..] or ['[', ..]) || line[0] == '[' && line.IndexOf("]:") < 0) continue;
            if (++count > MostDefinitions) return new(new TextSpan(range.Start.Value + text[range].IndexOf(line[0]), line.Length), place => Rules.DefinitionsAreTooMany(place, MostDefinitions));
        }

        return null;
    }

    /// <summary>The first sign too many, or null.</summary>
    private static Tangle? SignIn(ReadOnlySpan<char> text)
    {
        // counting is a small part of looking, and nearly every text could not have so many
        if (text.Length <= MostInOneBlock && text.Count('|') * (text.Count('\n') + 1) <= MostCells) return null;
        var (signs, columns, widest, rows, at, lineStart) = (0, 0, 0, 0L, 0, 0);
        for (int found; (found = text[at..].IndexOfAny(Signs)) >= 0; at++)
        {
            at += found;
            switch (text[at])
            {
                case '|':
                    widest = Math.Max(widest, ++columns);
                    if (widest * (rows + 1) > MostCells) return new(new TextSpan(at, 1), place => Rules.TableIsTooLarge(place, MostCells));
                    break;
                case '\n':
                    (columns, rows) = (0, rows + 1);
                    if (text[lineStart..at].IsWhiteSpace()) (signs, widest, rows) = (0, 0, 0);
                    lineStart = at + 1;
                    break;
                default:
                    if (++signs > MostInOneBlock) return new(new TextSpan(at, 1), place => Rules.MarkdownIsTangled(place, MostInOneBlock));
                    break;
            }
        }

        return null;
    }

    /// <summary>What is too much.</summary>
    /// <param name="Place">Where it begins to be.</param>
    /// <param name="Finding">Says so of that place in its file.</param>
    public readonly record struct Tangle(TextSpan Place, Func<SourceLocation, Diagnostic> Finding);
}
