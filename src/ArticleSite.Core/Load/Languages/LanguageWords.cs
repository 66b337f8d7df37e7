using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArticleSite.Core.Load.Languages;

/// <summary>What the theme says in one language; what a site's own file leaves out is in it already.</summary>
public sealed class LanguageWords
{
    private readonly IReadOnlyDictionary<string, Phrase> _phrases;
    private readonly string[] _months;
    private readonly string[] _shortMonths;

    internal LanguageWords(string language, IReadOnlyDictionary<string, Phrase> phrases, string[] months, string[] shortMonths) =>
        (Language, _phrases, _months, _shortMonths) = (language, phrases, months, shortMonths);

    /// <summary>The tag of its file: <c>de</c>, <c>pt-BR</c>.</summary>
    public string Language { get; }

    /// <summary><c>rtl</c> for a language written from right to left, else <c>ltr</c>.</summary>
    public string Direction => this["direction"];

    /// <summary>The entries by name.</summary>
    public IReadOnlyDictionary<string, Phrase> Phrases => _phrases;

    /// <summary>The text of an entry.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string this[string key] => _phrases[key].Text;

    /// <summary>The text of an entry with its places filled; the first value of a plural is its number.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string Fill(string key, params ReadOnlySpan<string> values) => _phrases[key].Fill(Language, values);

    /// <summary>A month's name.</summary>
    /// <param name="month">From 1.</param>
    public string Month(int month) => _months[month - 1];

    /// <summary>A month's short name.</summary>
    /// <param name="month">From 1.</param>
    public string ShortMonth(int month) => _shortMonths[month - 1];

    /// <summary>A date in words, by one of the patterns of the file: <c>date</c>, <c>month_year</c>, <c>day_month</c>.</summary>
    public string Date(string pattern, DateTimeOffset date) => DateIn(this[pattern], date);

    private string DateIn(string pattern, DateTimeOffset date)
    {
        var text = new DefaultInterpolatedStringHandler(pattern.Length, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        for (var rest = pattern.AsSpan(); !rest.IsEmpty;)
        {
            var open = rest.IndexOf('{');
            var length = open < 0 ? -1 : rest[open..].IndexOf('}') + 1;
            if (length <= 0)
            {
                text.AppendFormatted(rest);
                break;
            }

            text.AppendFormatted(rest[..open]);
            switch (rest.Slice(open, length))
            {
                case "{day}": text.AppendFormatted(date.Day); break;
                case "{day2}": text.AppendFormatted(date.Day, "00"); break;
                case "{month_number}": text.AppendFormatted(date.Month); break;
                case "{month_short}": text.AppendLiteral(_shortMonths[date.Month - 1]); break;
                case "{month}": text.AppendLiteral(_months[date.Month - 1]); break;
                case "{year}": text.AppendFormatted(date.Year); break;
                default:
                    text.AppendLiteral("{"); // no place of a date, but one may begin behind the brace
                    length = 1;
                    break;
            }

            rest = rest[(open + length)..];
        }

        return text.ToStringAndClear();
    }
}
