namespace ArticleSite.Core.Text;

/// <summary>
/// Writes Latin letters without their marks: <c>é</c> becomes <c>e</c>, <c>Æ</c> <c>AE</c>. Other scripts stay. Needed for addresses
/// that sites have had elsewhere; a site of our own keeps its letters.
/// </summary>
public static class PlainLatin
{
    /// <summary>The letters that become what stands before them. A table, as the program runs with invariant globalization, which takes no letter apart.</summary>
    private static readonly (string Plain, string Letters)[] s_groups =
    [
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦȺḀẠẢẤẦẨẪẬẮẰẲẴẶⒶⱯＡ"),
        ("AA", "Ꜳ"),
        ("AE", "ÆǢǼ"),
        ("AO", "Ꜵ"),
        ("AU", "Ꜷ"),
        ("AV", "ꜸꜺ"),
        ("AY", "Ꜽ"),
        ("B", "ƁƂɃḂḄḆⒷＢ"),
        ("C", "ÇĆĈĊČƇȻḈⒸꜾＣ"),
        ("D", "ĎĐƉƊƋḊḌḎḐḒⒹꝹＤ"),
        ("DZ", "ǄǱ"),
        ("Dz", "ǅǲ"),
        ("E", "ÈÉÊËĒĔĖĘĚƎƐȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆⒺＥ"),
        ("F", "ƑḞⒻꝻＦ"),
        ("G", "ĜĞĠĢƓǤǦǴḠⒼꝽꝾꞠＧ"),
        ("H", "ĤĦȞḢḤḦḨḪⒽⱧⱵꞍＨ"),
        ("I", "ÌÍÎÏĨĪĬĮİƗǏȈȊḬḮỈỊⒾＩ"),
        ("J", "ĴɈⒿＪ"),
        ("K", "ĶƘǨḰḲḴⓀⱩꝀꝂꝄꞢＫ"),
        ("L", "ĹĻĽĿŁȽḶḸḺḼⓁⱠⱢꝆꝈꞀＬ"),
        ("LJ", "Ǉ"),
        ("Lj", "ǈ"),
        ("M", "ƜḾṀṂⓂⱮＭ"),
        ("N", "ÑŃŅŇƝǸȠṄṆṈṊⓃꞐꞤＮ"),
        ("NJ", "Ǌ"),
        ("Nj", "ǋ"),
        ("O", "ÒÓÔÕÖØŌŎŐƆƟƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢⓄꝊꝌＯ"),
        ("OE", "Œ"),
        ("OI", "Ƣ"),
        ("OO", "Ꝏ"),
        ("OU", "Ȣ"),
        ("P", "ƤṔṖⓅⱣꝐꝒꝔＰ"),
        ("Q", "ɊⓆꝖꝘＱ"),
        ("R", "ŔŖŘȐȒɌṘṚṜṞⓇⱤꝚꞂꞦＲ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨẞⓈⱾꞄꞨＳ"),
        ("T", "ŢŤŦƬƮȚȾṪṬṮṰⓉꞆＴ"),
        ("TZ", "Ꜩ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄṲṴṶṸṺỤỦỨỪỬỮỰⓊＵ"),
        ("V", "ƲɅṼṾⓋꝞＶ"),
        ("VY", "Ꝡ"),
        ("W", "ŴẀẂẄẆẈⓌⱲＷ"),
        ("X", "ẊẌⓍＸ"),
        ("Y", "ÝŶŸƳȲɎẎỲỴỶỸỾⓎＹ"),
        ("Z", "ŹŻŽƵȤẐẒẔⓏⱫⱿꝢＺ"),
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧɐḁẚạảấầẩẫậắằẳẵặⓐⱥａ"),
        ("aa", "ꜳ"),
        ("ae", "æǣǽ"),
        ("ao", "ꜵ"),
        ("au", "ꜷ"),
        ("av", "ꜹꜻ"),
        ("ay", "ꜽ"),
        ("b", "ƀƃɓḃḅḇⓑｂ"),
        ("c", "çćĉċčƈȼḉↄⓒꜿｃ"),
        ("d", "ďđƌɖɗḋḍḏḑḓⓓꝺｄ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěǝȅȇȩɇɛḕḗḙḛḝẹẻẽếềểễệⓔｅ"),
        ("f", "ƒḟⓕꝼｆ"),
        ("g", "ĝğġģǥǧǵɠᵹḡⓖꝿꞡｇ"),
        ("h", "ĥħȟɥḣḥḧḩḫẖⓗⱨⱶｈ"),
        ("hv", "ƕ"),
        ("i", "ìíîïĩīĭįıǐȉȋɨḭḯỉịⓘｉ"),
        ("j", "ĵǰɉⓙｊ"),
        ("k", "ķƙǩḱḳḵⓚⱪꝁꝃꝅꞣｋ"),
        ("l", "ĺļľŀłſƚɫḷḹḻḽⓛⱡꝇꝉꞁｌ"),
        ("lj", "ǉ"),
        ("m", "ɯɱḿṁṃⓜｍ"),
        ("n", "ñńņňŉƞǹɲṅṇṉṋⓝꞑꞥｎ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵṍṏṑṓọỏốồổỗộớờởỡợⓞꝋꝍｏ"),
        ("oe", "œ"),
        ("oi", "ƣ"),
        ("oo", "ꝏ"),
        ("ou", "ȣ"),
        ("p", "ƥᵽṕṗⓟꝑꝓꝕｐ"),
        ("q", "ɋⓠꝗꝙｑ"),
        ("r", "ŕŗřȑȓɍɽṙṛṝṟⓡꝛꞃꞧｒ"),
        ("s", "ßśŝşšșȿṡṣṥṧṩẛⓢꞅꞩｓ"),
        ("t", "ţťŧƭțʈṫṭṯṱẗⓣⱦꞇｔ"),
        ("tz", "ꜩ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữựⓤｕ"),
        ("v", "ʋʌṽṿⓥꝟｖ"),
        ("vy", "ꝡ"),
        ("w", "ŵẁẃẅẇẉẘⓦⱳｗ"),
        ("x", "ẋẍⓧｘ"),
        ("y", "ýÿŷƴȳɏẏẙỳỵỷỹỿⓨｙ"),
        ("z", "źżžƶȥɀẑẓẕⓩⱬꝣｚ"),
    ];

    private static readonly Dictionary<char, string> s_plain = s_groups.SelectMany(group => group.Letters.Select(letter => (letter, group.Plain))).ToDictionary();

    /// <summary>The text with plain letters; the text itself where it has no others.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExceptInRange((char)0, (char)127)
            ? string.Concat(text.Select(letter => s_plain.TryGetValue(letter, out var plain) ? plain : letter.ToString()))
            : text;
    }
}
