using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// The words of one language as templates see them: the <c>t</c> object. An entry with places to fill is a function; so are the
/// patterns of dates.
/// </summary>
internal sealed class WordsRecord : TrackedRecord
{
    /// <summary>The entries that write a date.</summary>
    private static readonly string[] DatePatterns = ["date", "month_year", "day_month"];

    /// <summary>What keys of such records begin with.</summary>
    public const string KeyMark = "w:";

    /// <summary>All words are one thing: entries are functions, of which only their files tell what they do.</summary>
    private static readonly MemberNumbers s_numbers = new(["words"]);

    private readonly Dictionary<string, TemplateValue> _members;
    private readonly Fingerprint _print;

    /// <summary>A record of words.</summary>
    /// <param name="wanted">The language that was asked for, which may have no file of its own.</param>
    /// <param name="words">Its words.</param>
    /// <param name="print">The fingerprint of the files they come from.</param>
    public WordsRecord(string wanted, LanguageWords words, Fingerprint print)
    {
        (Key, _print) = (KeyMark + wanted, print);
        Words = words;
        _members = words.Phrases.ToDictionary(phrase => phrase.Key, phrase => ValueOf(phrase.Key, phrase.Value), StringComparer.Ordinal);
    }

    public LanguageWords Words { get; }

    public override string Key { get; }

    public override bool IsOfPage => false;

    protected internal override MemberNumbers Numbers => s_numbers;

    public override IEnumerable<string> MemberNames => _members.Keys.Order(StringComparer.Ordinal);

    protected internal override string NoteOf(string name) => "words";

    protected internal override void Print(string name, ValuePrinter to)
    {
        to.Bytes.Print(_print);
        to.Bytes.Text(Words.Language);
    }

    protected internal override bool TryFind(string name, out TemplateValue value) => _members.TryGetValue(name, out value);

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
        var values = new string[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].ToString();
        return phrase.Fill(Words.Language, values);
    }
}
