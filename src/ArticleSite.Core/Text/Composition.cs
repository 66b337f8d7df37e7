using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// Puts letters and the marks after them together: <c>e</c> and U+0301 become <c>é</c> (Unicode Standard Annex 15, form C).
/// The program runs with invariant globalization, where <c>string.Normalize</c> knows ASCII only; and macOS hands out file names
/// taken apart. Marks out of canonical order are left as they are, and so is what lies beyond the 16-bit plane.
/// </summary>
public static class Composition
{
    private const char FirstMark = '\u0300';
    private const char LastDiacritic = '\u036F';

    /// <summary>For each mark: letter and composed letter, in turn. From the Unicode Character Database 14, field Decomposition_Mapping.</summary>
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] =
            "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ¨῭ÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐ"
            + "ōṑƠỜơờƯỪưừΑᾺΕῈΗῊΙῚΟῸΥῪΩῺαὰεὲηὴιὶοὸυὺωὼϊῒϋῢЕЀИЍеѐиѝἀἂἁἃἈἊἉἋἐἒ"
            + "ἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫ᾿῍῾῝",
        ['\u0301'] =
            "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsś"
            + "uúwẃyýzź¨΅ÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒ"
            + "ōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃКЌгѓкќἀἄἁἅ"
            + "ἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞",
        ['\u0302'] =
            "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệ"
            + "ỌỘọộ",
        ['\u0303'] =
            "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ",
        ['\u0304'] =
            "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱ"
            + "ΑᾹΙῙΥῩαᾱιῑυῡИӢУӮиӣуӯḶḸḷḹṚṜṛṝ",
        ['\u0306'] =
            "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝΑᾸΙῘΥῨαᾰιῐυῠАӐЕӖЖӁИЙУЎаӑеӗжӂийуў"
            + "ẠẶạặ",
        ['\u0307'] =
            "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅ"
            + "oȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ",
        ['\u0308'] =
            "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒ"
            + "ЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ",
        ['\u0309'] =
            "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử",
        ['\u030A'] =
            "AÅUŮaåuůwẘyẙ",
        ['\u030B'] =
            "OŐUŰoőuűУӲуӳ",
        ['\u030C'] =
            "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsš"
            + "tťuǔzžÜǙüǚƷǮʒǯ",
        ['\u030F'] =
            "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ",
        ['\u0311'] =
            "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ",
        ['\u0313'] =
            "ΑἈΕἘΗἨΙἸΟὈΩὨαἀεἐηἠιἰοὀρῤυὐωὠ",
        ['\u0314'] =
            "ΑἉΕἙΗἩΙἹΟὉΡῬΥὙΩὩαἁεἑηἡιἱοὁρῥυὑωὡ",
        ['\u031B'] =
            "OƠUƯoơuư",
        ['\u0323'] =
            "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọ"
            + "rṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự",
        ['\u0324'] =
            "UṲuṳ",
        ['\u0325'] =
            "AḀaḁ",
        ['\u0326'] =
            "SȘTȚsștț",
        ['\u0327'] =
            "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        ['\u0328'] =
            "AĄEĘIĮOǪUŲaąeęiįoǫuų",
        ['\u032D'] =
            "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ",
        ['\u032E'] =
            "HḪhḫ",
        ['\u0330'] =
            "EḚIḬUṴeḛiḭuṵ",
        ['\u0331'] =
            "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ",
        ['\u0338'] =
            "<≮=≠>≯←↚→↛↔↮⇐⇍⇒⇏⇔⇎∃∄∈∉∋∌∣∤∥∦∼≁≃≄≅≇≈≉≍≭≡≢≤≰≥≱≲≴≳≵≶≸≷≹≺⊀≻⊁≼⋠≽⋡"
            + "⊂⊄⊃⊅⊆⊈⊇⊉⊑⋢⊒⋣⊢⊬⊨⊭⊩⊮⊫⊯⊲⋪⊳⋫⊴⋬⊵⋭",
        ['\u0342'] =
            "¨῁αᾶηῆιῖυῦωῶϊῗϋῧἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯ᾿῏῾῟",
        ['\u0345'] =
            "ΑᾼΗῌΩῼάᾴήῄαᾳηῃωῳώῴἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔ"
            + "ἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲὴῂὼῲ"
            + "ᾶᾷῆῇῶῷ",
        ['\u0653'] =
            "اآ",
        ['\u0654'] =
            "اأوؤيئہۂےۓەۀ",
        ['\u0655'] =
            "اإ",
        ['\u093C'] =
            "नऩरऱळऴ",
        ['\u09BE'] =
            "েো",
        ['\u09D7'] =
            "েৌ",
        ['\u0B3E'] =
            "େୋ",
        ['\u0B56'] =
            "େୈ",
        ['\u0B57'] =
            "େୌ",
        ['\u0BBE'] =
            "ெொேோ",
        ['\u0BD7'] =
            "ஒஔெௌ",
        ['\u0C56'] =
            "ెై",
        ['\u0CC2'] =
            "ೆೊ",
        ['\u0CD5'] =
            "ಿೀೆೇೊೋ",
        ['\u0CD6'] =
            "ೆೈ",
        ['\u0D3E'] =
            "െൊേോ",
        ['\u0D57'] =
            "െൌ",
        ['\u0DCA'] =
            "ෙේොෝ",
        ['\u0DCF'] =
            "ෙො",
        ['\u0DDF'] =
            "ෙෞ",
        ['\u102E'] =
            "ဥဦ",
        ['\u1B35'] =
            "ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬑᬒᬺᬻᬼᬽᬾᭀᬿᭁᭂᭃ",
        ['\u3099'] =
            "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジ"
            + "スズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ",
        ['\u309A'] =
            "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    };

    /// <summary>For each composed letter whose mark is a diacritic (U+0300 to U+036F): the letter without it.</summary>
    private static readonly Dictionary<char, char> Bases = BasesOf(Pairs);

    /// <summary>A letter without its diacritics: <c>ế</c> is <c>e</c>; other characters are themselves.</summary>
    public static char BaseOf(char letter)
    {
        while (Bases.TryGetValue(letter, out var simpler)) letter = simpler;
        return letter;
    }

    /// <summary>True for a mark that stands apart from its letter and would be a diacritic of it.</summary>
    public static bool IsDiacritic(char c) => c is >= FirstMark and <= LastDiacritic;

    private static Dictionary<char, char> BasesOf(Dictionary<char, string> pairs)
    {
        Dictionary<char, char> bases = [];
        foreach (var (mark, letters) in pairs)
            for (var i = 0; IsDiacritic(mark) && i < letters.Length; i += 2) bases[letters[i + 1]] = letters[i];
        return bases;
    }

    /// <summary>The text with its letters put together; the same instance where nothing is taken apart.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text.AsSpan()) || !text.AsSpan().ContainsAnyMark()) return text;
        var composed = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (length > 0 && Pair(composed[length - 1], c) is { } letter) composed[length - 1] = letter;
            else composed[length++] = c;
        }

        return length == text.Length ? text : new string(composed, 0, length);
    }

    private static bool ContainsAnyMark(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c >= FirstMark && (Pairs.ContainsKey(c) || IsVowel(c) || IsFinal(c))) return true;
        return false;
    }

    private static char? Pair(char letter, char mark)
    {
        // Hangul is put together by arithmetic (The Unicode Standard, section 3.12)
        if (letter is >= '\u1100' and <= '\u1112' && IsVowel(mark)) return (char)(0xAC00 + ((letter - 0x1100) * 21 + (mark - 0x1161)) * 28);
        if (letter is >= '\uAC00' and <= '\uD7A3' && (letter - 0xAC00) % 28 == 0 && IsFinal(mark)) return (char)(letter + (mark - 0x11A7));
        if (!Pairs.TryGetValue(mark, out var pairs)) return null;
        for (var i = 0; i < pairs.Length; i += 2)
            if (pairs[i] == letter) return pairs[i + 1];
        return null;
    }

    private static bool IsVowel(char c) => c is >= '\u1161' and <= '\u1175';

    private static bool IsFinal(char c) => c is >= '\u11A8' and <= '\u11C2';
}
