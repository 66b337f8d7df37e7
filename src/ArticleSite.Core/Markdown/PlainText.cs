using System.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Plain text that is gathered run by run: blanks are single, and one that is too long is cut between words, with an ellipsis.</summary>
/// <param name="longest">The most characters.</param>
internal sealed class PlainText(int longest)
{
    private readonly StringBuilder _text = new(256);
    private bool _isDone;

    /// <summary>Adds what is read next.</summary>
    public void Add(ReadOnlySpan<char> run)
    {
        if (_isDone) return;
        foreach (var c in run)
        {
            if (!char.IsWhiteSpace(c)) _text.Append(c);
            else AddBlank();
        }

        if (_text.Length > longest) Cut();
    }

    /// <summary>Parts words that no blank of the text parts.</summary>
    public void AddBlank()
    {
        if (!_isDone && _text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
    }

    /// <summary>What comes after is not of it.</summary>
    public void End() => _isDone = true;

    /// <inheritdoc />
    public override string ToString() => _text.ToString().TrimEnd();

    private void Cut()
    {
        var end = longest - 1;
        while (end > longest / 2 && _text[end] != ' ') end--;
        if (_text[end] != ' ') end = longest - 1; // a script without blanks
        if (char.IsHighSurrogate(_text[end - 1])) end--;
        while (end > 0 && (_text[end - 1] == ' ' || char.IsPunctuation(_text[end - 1]))) end--;
        _text.Length = end;
        _text.Append('…');
        _isDone = true;
    }
}
