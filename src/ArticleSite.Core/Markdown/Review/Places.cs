using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>Places of the same small fault, gathered into one finding; each with its edit. Costs nothing until the first comes.</summary>
internal sealed class Places(ReviewedText text)
{
    private List<Place>? _places;

    public bool Any => _places is { Count: > 0 };

    public int Count => _places?.Count ?? 0;

    /// <summary>The first place, in the text without ads; asked for only where there is one.</summary>
    public TextSpan FirstInText => _places![0].InText;

    /// <summary>The first place, in the file; asked for only where there is one.</summary>
    public SourceLocation First => text.At(FirstInText);

    /// <summary>The other places, in the file.</summary>
    public EquatableArray<TextSpan> Others
    {
        get
        {
            var others = new TextSpan[Math.Max(0, Count - 1)];
            for (var i = 0; i < others.Length; i++) others[i] = text.Draft.Body.ToSource(_places![i + 1].InText); // there is more than one
            return EquatableArray.TakeOver(others);
        }
    }

    /// <summary>One for each place, in the same order.</summary>
    public EquatableArray<TextEdit> Edits
    {
        get
        {
            var edits = new TextEdit[Count];
            for (var i = 0; i < edits.Length; i++) edits[i] = _places![i].Edit; // there is one
            return EquatableArray.TakeOver(edits);
        }
    }

    /// <summary>Takes a place without an edit.</summary>
    public void Add(TextSpan place) => (_places ??= []).Add(new Place(place, default));

    /// <summary>
    /// Takes a place and the edit that mends it. One beside a cut is left out: in the file something else stands beside it.
    /// </summary>
    /// <param name="place">Where to point.</param>
    /// <param name="edit">What to replace.</param>
    /// <param name="replacement">With what.</param>
    public void Add(TextSpan place, TextSpan edit, string replacement)
    {
        var from = Math.Max(0, Math.Min(place.Start, edit.Start) - 1);
        var to = Math.Min(text.Text.Length, Math.Max(place.End, edit.End) + 1);
        if (text.InFile(from, to) is { } whole) (_places ??= []).Add(new Place(place, new TextEdit(edit.Shift(whole.Start - from), replacement)));
    }

    /// <summary>Lets go of what stands in a part that readers do not see.</summary>
    public void Forget(TextSpan part)
    {
        if (!part.IsEmpty) _places?.RemoveAll(place => part.Contains(place.InText.Start));
    }

    private readonly record struct Place(TextSpan InText, TextEdit Edit);
}
