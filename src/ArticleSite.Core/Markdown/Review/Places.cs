using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>Places of the same small fault, gathered into one finding; each with its edit. Costs nothing until the first comes.</summary>
internal sealed class Places(ReviewedText text)
{
    private List<TextSpan>? _spans;
    private List<TextEdit>? _edits;

    public bool Any => _spans is not null;

    public int Count => _spans?.Count ?? 0;

    /// <summary>The first place, in the text without ads.</summary>
    public TextSpan FirstInText { get; private set; }

    /// <summary>The first place, in the file.</summary>
    public SourceLocation First => text.Draft.Draft.Source.At(_spans![0]); // asked for only where there are some

    /// <summary>The other places, in the file.</summary>
    public EquatableArray<TextSpan> Others => _spans!.Skip(1).ToEquatableArray(); // as above

    public EquatableArray<TextEdit> Edits => (_edits ?? []).ToEquatableArray();

    /// <summary>Takes a place without an edit.</summary>
    public void Add(TextSpan place)
    {
        if (_spans is null) FirstInText = place;
        (_spans ??= []).Add(text.Draft.Body.ToSource(place));
    }

    /// <summary>Takes a place and the edit that mends it; false for one that an ad was cut out of.</summary>
    /// <param name="place">Where to point.</param>
    /// <param name="edit">What to replace.</param>
    /// <param name="replacement">With what.</param>
    public bool Add(TextSpan place, TextSpan edit, string replacement)
    {
        // one character before and after as well: what stands beside a cut stands beside something else in the file
        var (from, to) = (Math.Max(0, Math.Min(place.Start, edit.Start) - 1), Math.Min(text.Text.Length, Math.Max(place.End, edit.End) + 1));
        if (text.InFile(from, to) is not { } whole) return false;
        if (_spans is null) FirstInText = place;
        var shift = whole.Start - from;
        (_spans ??= []).Add(place.Shift(shift));
        (_edits ??= []).Add(new TextEdit(edit.Shift(shift), replacement));
        return true;
    }
}
