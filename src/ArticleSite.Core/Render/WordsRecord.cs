using ArticleSite.Core.Load.Languages;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// The words of one language as templates see them: the <c>t</c> object. An entry with places to fill is a function; so are the
/// patterns of dates.
/// </summary>
internal sealed class WordsRecord : TemplateRecord
{
    /// <summary>The entries that write a date.</summary>
    private static readonly string[] DatePatterns = ["date", "month_year", "day_month"];

    private readonly Dictionary<string, TemplateValue> _members;

    public WordsRecord(LanguageWords words)
    {
        Words = words;
        _members = words.Phrases.ToDictionary(phrase => phrase.Key, phrase => ValueOf(phrase.Key, phrase.Value), StringComparer.Ordinal);
    }

    public LanguageWords Words { get; }

    public override IEnumerable<string> MemberNames => _members.Keys.Order(StringComparer.Ordinal);

    public override bool TryGetMember(string name, out TemplateValue value) => _members.TryGetValue(name, out value);

    private TemplateValue ValueOf(string key, Phrase phrase)
    {
        if (DatePatterns.Contains(key)) return TemplateFunction.Create(key, 1, 1, arguments => DateOf(key, arguments[0]));
        if (phrase.Places == 0) return phrase.Text;
        return TemplateFunction.Create(key, phrase.Places, phrase.Places, arguments => Fill(phrase, arguments));
    }

    private string? DateOf(string key, TemplateValue value) =>
        value.IsNull ? null : Words.Date(key, value.AsDate ?? throw new ArgumentException("a date was expected"));

    private string Fill(Phrase phrase, ReadOnlySpan<TemplateValue> arguments)
    {
        if (arguments.Length == 1) return phrase.Fill(Words.Language, [arguments[0].ToString()]); // as nearly all
        var values = new string[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].ToString();
        return phrase.Fill(Words.Language, values);
    }
}
