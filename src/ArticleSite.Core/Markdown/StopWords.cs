using System.Numerics;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Words that say nothing about what a text is about, by language. They lie by the numbers that <see cref="WordReader"/> gives words, as every
/// word of every text is asked for.
/// </summary>
internal sealed class StopWords
{
    // by the last bits of their numbers, or behind those that lie there; a number of 0 is a place without a word
    private readonly uint[] _numbers;
    private readonly string?[] _words;

    private StopWords(string words)
    {
        Words = words.Split(' ');
        _numbers = new uint[BitOperations.RoundUpToPowerOf2((uint)Words.Count * 2)];
        _words = new string?[_numbers.Length];
        foreach (var word in Words)
        {
            var number = WordReader.HashOf(word);
            var place = PlaceOf(number);
            (_numbers[place], _words[place]) = (number, word);
        }
    }

    /// <summary>All of them, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>True for one of them.</summary>
    /// <param name="word">In lower case.</param>
    public bool Contains(ReadOnlySpan<char> word) => Contains(WordReader.HashOf(word), word);

    /// <summary>True for one of them.</summary>
    /// <param name="number">The hash of the word.</param>
    /// <param name="word">In lower case.</param>
    public bool Contains(uint number, ReadOnlySpan<char> word) => _words[PlaceOf(number)] is { } known && word.SequenceEqual(known);

    /// <summary>Where the word of a number lies, or would lie.</summary>
    private int PlaceOf(uint number)
    {
        var numbers = _numbers;
        var place = (int)number & (numbers.Length - 1);
        while (numbers[place] != number && numbers[place] != 0) place = (place + 1) & (numbers.Length - 1);
        return place;
    }

    /// <summary>Those of a language, told by the first part of its tag; those of English for one that has none here.</summary>
    public static StopWords Of(string language) => (language.Length > 2 && language[2] == '-' ? language[..2] : language).ToLowerInvariant() switch
    {
        "de" => s_german,
        "fr" => s_french,
        "es" => s_spanish,
        "it" => s_italian,
        "pt" => s_portuguese,
        "nl" => s_dutch,
        _ => s_english,
    };

    private static readonly StopWords s_german = new(
        "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei bin bis bist da damit dann das dass dein deine dem den der "
        + "des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen "
        + "hab habe haben hat hatte hier ich ihm ihn ihnen ihr ihre im in ist ja jede jeden jeder kann kein keine können man mehr mein mit muss nach "
        + "nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie sind so soll sollte über um und uns unter vom von vor war was weil wenn "
        + "werden wie wieder wir wird wo zu zum zur zwischen");

    private static readonly StopWords s_french = new(
        "afin ai alors au aucun aussi autre aux avec avoir ce cela ces cet cette ceux chaque comme comment dans de depuis des deux dont du elle elles en "
        + "encore entre est et être eu fait faire il ils je la le les leur leurs lorsque lui ma mais même mes moi mon ne nos notre nous on ont ou où par "
        + "pas peut plus pour pourquoi quand que quel quelle qui sa sans se ses si son sont sous sur ta tes tout toute toutes tous très tu un une vers "
        + "vos votre vous");

    private static readonly StopWords s_spanish = new(
        "al algo alguno antes así aunque cada como con contra cual cuando de del desde donde dos el él ella ellas ellos en entre era es esa ese eso esta "
        + "está están este esto estos fue ha hace hacer hasta hay la las le les lo los más me mi mientras mismo muy nada ni no nos nosotros o otra otro "
        + "para pero poco por porque que qué quien se sea ser si sí sin sobre son su sus también tan te tiene todo todos tu tus un una uno unos usted y ya");

    private static readonly StopWords s_italian = new(
        "a ad agli ai al alla alle anche che chi ci come con cosa cui da dal dalla delle degli dei del della di dopo dove e è ed essere fra gli ha hai "
        + "hanno ho i il in io la le lei lo loro lui ma mi mia mio molto ne nei nel nella no noi non nostro o ogni per perché più prima può quale quando "
        + "quanto quella quello questa questo se sei si sia sono sta su sua sul sulla suo te ti tra tu tua tuo tutti tutto un una uno vi voi");

    private static readonly StopWords s_portuguese = new(
        "a à ao aos as até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa esse esta está este eu foi há isso "
        + "isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos nós o os ou para pela pelas pelo pelos por qual quando que quem são se sem "
        + "ser seu seus só sua suas também te tem um uma umas uns você vocês");

    private static readonly StopWords s_dutch = new(
        "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doen door dus een en er ge geen had heb hebben heeft hem het hier hij hoe "
        + "hun iemand iets ik in is ja je kan kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over te tegen "
        + "toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden zal ze zich zij zijn zo zonder");

    private static readonly StopWords s_english = new(
        "a about above after again all almost also although always am an and another any anything are around as at away back be became because "
        + "become been before being below between both but by came can cannot come could did do does doing done down during each either else "
        + "enough etc even ever every everything few find first for from further gave get gets getting give given go goes going gone good got "
        + "great had has have having he help her here hers him himself his how however i if in into is it its itself just keep kind know last "
        + "later least less let lets like likely look lot made make makes making many may maybe me might more most much must my myself near need "
        + "needed needs neither never new next no nor not nothing now of off often ok on once one only onto or other others otherwise our ours "
        + "out over own part per perhaps please put quite rather really right said same say says see seem seems several shall she should show "
        + "since so some something soon still such sure take takes taken tell than that the their theirs them themselves then there therefore "
        + "these they thing things think this those though three through thus till to together too toward try trying two under until up upon us "
        + "use used useful uses using usually very via want was way ways we well went were what whatever when where whether which while who "
        + "whole whose why will with within without won would yes yet you your yours yourself s t ll re ve don isn doesn didn");
}
