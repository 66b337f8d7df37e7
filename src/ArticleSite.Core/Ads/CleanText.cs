using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// An article's body after cuts, with the way back: every place in <see cref="Text"/> is still a place in the file.
/// </summary>
public sealed class CleanText
{
    private readonly int[] _cleanStarts;
    private readonly int[] _sourceStarts;

    private CleanText(string text, int[] cleanStarts, int[] sourceStarts)
    {
        Text = text;
        _cleanStarts = cleanStarts;
        _sourceStarts = sourceStarts;
    }

    /// <summary>What is left of the body.</summary>
    public string Text { get; }

    /// <summary>A body without cuts.</summary>
    public static CleanText Whole(SourceText source, TextSpan body) =>
        new(body.Start == 0 && body.Length == source.Text.Length ? source.Text : source.Text.Substring(body.Start, body.Length), [0], [body.Start]);

    /// <summary>A body with some edits made.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The body's place in it.</param>
    /// <param name="edits">In order, without overlap, inside the body.</param>
    public static CleanText Cut(SourceText source, TextSpan body, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return Whole(source, body);
        var text = new System.Text.StringBuilder(body.Length);
        List<int> clean = [];
        List<int> origin = [];
        var at = body.Start;
        foreach (var edit in edits)
        {
            Copy(at, edit.Span.Start);
            if (edit.Replacement.Length > 0)
            {
                clean.Add(text.Length);
                origin.Add(edit.Span.Start);
                text.Append(edit.Replacement);
            }

            at = edit.Span.End;
        }

        Copy(at, body.End);
        if (clean.Count == 0) (clean, origin) = ([0], [body.Start]);
        return new CleanText(text.ToString(), [.. clean], [.. origin]);

        void Copy(int from, int to)
        {
            if (to <= from) return;
            clean.Add(text.Length);
            origin.Add(from);
            text.Append(source.Text, from, to - from);
        }
    }

    /// <summary>The offset in the file of a character of <see cref="Text"/>.</summary>
    public int ToSource(int offset)
    {
        var index = Array.BinarySearch(_cleanStarts, offset);
        if (index < 0) index = Math.Max(0, ~index - 1);
        return _sourceStarts[index] + offset - _cleanStarts[index];
    }

    /// <summary>The span in the file of a span of <see cref="Text"/>; one that crosses a cut covers the cut too.</summary>
    public TextSpan ToSource(TextSpan span) => span.IsEmpty
        ? new TextSpan(ToSource(span.Start), 0)
        : TextSpan.FromBounds(ToSource(span.Start), ToSource(span.End - 1) + 1);
}
