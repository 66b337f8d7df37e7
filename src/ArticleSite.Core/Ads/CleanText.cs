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
        new(body.Start == 0 && body.Length == source.Length ? source.Text : source.Substring(body.Start, body.Length), [0], [body.Start]);

    /// <summary>A body with some edits made.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The body's place in it.</param>
    /// <param name="edits">In order, without overlap, inside the body.</param>
    public static CleanText Cut(SourceText source, TextSpan body, EquatableArray<TextEdit> edits)
    {
        if (edits.Count == 0) return Whole(source, body);
        var length = body.Length;
        foreach (var edit in edits) length += edit.Replacement.Length - edit.Span.Length;
        var clean = new int[edits.Count * 2 + 1];
        var origin = new int[clean.Length];
        var count = 0;
        var text = string.Create(length, (source, body, edits), (target, from) =>
        {
            var (written, at) = (0, from.body.Start);
            foreach (var edit in from.edits)
            {
                Copy(target, edit.Span.Start);
                if (edit.Replacement.Length > 0)
                {
                    (clean[count], origin[count++]) = (written, edit.Span.Start);
                    edit.Replacement.CopyTo(target[written..]);
                    written += edit.Replacement.Length;
                }

                at = edit.Span.End;
            }

            Copy(target, from.body.End);

            void Copy(Span<char> target, int to)
            {
                if (to <= at) return;
                (clean[count], origin[count++]) = (written, at);
                from.source.AsSpan(at, to - at).CopyTo(target[written..]);
                written += to - at;
            }
        });
        if (count == 0) (clean[0], origin[0], count) = (0, body.Start, 1);
        return new CleanText(text, clean[..count], origin[..count]);
    }

    /// <summary>The offset in the file of a character of <see cref="Text"/>.</summary>
    public int ToSource(int offset)
    {
        var index = _cleanStarts.AsSpan().BinarySearch(offset);
        if (index < 0) index = Math.Max(0, ~index - 1);
        return _sourceStarts[index] + offset - _cleanStarts[index];
    }

    /// <summary>The span in the file of a span of <see cref="Text"/>; one that crosses a cut covers the cut too.</summary>
    public TextSpan ToSource(TextSpan span) => span.IsEmpty
        ? new TextSpan(ToSource(span.Start), 0)
        : TextSpan.FromBounds(ToSource(span.Start), ToSource(span.End - 1) + 1);
}
