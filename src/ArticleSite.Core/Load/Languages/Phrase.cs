using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArticleSite.Core.Load.Languages;

/// <summary>One entry of a language file: a text, or a text for each plural form, with places for what a template puts in.</summary>
/// <param name="forms">By the name of the plural form; a text that no number decides is its <c>other</c>.</param>
/// <param name="isPlural">True when the first thing put in is a number that decides the form.</param>
public sealed class Phrase(IReadOnlyDictionary<string, string> forms, bool isPlural)
{
    private readonly string _other = forms["other"];

    /// <summary>True when a number decides.</summary>
    public bool IsPlural => isPlural;

    /// <summary>How many things the template must put in: one more than the highest <c>{number}</c>.</summary>
    public int Places { get; } = Math.Max(isPlural ? 1 : 0, forms.Values.Max(PlacesIn));

    /// <summary>The text that stands where no form fits better.</summary>
    public string Text => _other;

    /// <summary>The names of the forms that are there.</summary>
    public IEnumerable<string> Forms => forms.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of one form.</summary>
    /// <exception cref="KeyNotFoundException">There is no such form.</exception>
    public string TextOf(string form) => forms[form];

    /// <summary>The text with its places filled.</summary>
    /// <param name="language">Decides the form of a number.</param>
    /// <param name="values">What is put in; the first is the number of a plural.</param>
    public string Fill(string language, ReadOnlySpan<string> values)
    {
        var isNumber = long.TryParse(isPlural && values.Length > 0 ? values[0] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var text = isNumber ? forms.GetValueOrDefault(PluralRules.FormOf(language, number), _other) : _other;
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var filled = new DefaultInterpolatedStringHandler(text.Length, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // in one pass: what is put in may hold braces of its own
            var isPlace = text[at] == '{' && at + 2 < text.Length && text[at + 2] == '}' && char.IsAsciiDigit(text[at + 1]) && text[at + 1] - '0' < values.Length;
            if (!isPlace) continue;
            filled.AppendFormatted(text.AsSpan(copied, at - copied));
            filled.AppendLiteral(values[text[at + 1] - '0']);
            at += 2;
            copied = at + 1;
        }

        filled.AppendFormatted(text.AsSpan(copied));
        return filled.ToStringAndClear();
    }

    private static int PlacesIn(string text)
    {
        var places = 0;
        for (var i = 0; i < 10; i++)
            if (text.Contains(PlaceOf(i), StringComparison.Ordinal)) places = i + 1;
        return places;
    }

    private static string PlaceOf(int index) => $"{{{index.ToString(CultureInfo.InvariantCulture)}}}";
}
