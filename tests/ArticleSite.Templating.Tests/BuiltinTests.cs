namespace ArticleSite.Templating.Tests;

public sealed class BuiltinTests
{
    /// <summary>The code of all cases below.</summary>
    public static IEnumerable<string> Cases => typeof(BuiltinTests).GetMethods()
        .SelectMany(m => m.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
        .Where(data => data.Data.Length == 2)
        .Select(data => (string)data.Data[0]!);

    [Theory]
    [InlineData("[1] | array.add 2", "[1, 2]")]
    [InlineData("x = [1]; y = x | array.add 2; x", "[1]")]
    [InlineData("[1] | array.add_range [2, 3]", "[1, 2, 3]")]
    [InlineData("[1, 2] | array.any @(do(x); ret x > 1; end)", "true")]
    [InlineData("[1, null, 2] | array.compact", "[1, 2]")]
    [InlineData("[1] | array.concat [2]", "[1, 2]")]
    [InlineData("[1, 2] | array.contains 2", "true")]
    [InlineData("[1, 2] | array.contains 2.0", "false")]
    [InlineData("['a'] | array.contains 'a'", "true")]
    [InlineData("array.cycle ['a', 'b']; array.cycle ['a', 'b']; array.cycle ['a', 'b']", "aba")]
    [InlineData("array.cycle ['a', 'b'] 'g'; array.cycle ['a', 'b'] 'h'", "aa")]
    [InlineData("[1, 2] | array.each do(x); ret x + 1; end", "[2, 3]")]
    [InlineData("['', 'a'] | array.filter @string.empty", "[\"\"]")]
    [InlineData("[4, 5] | array.first", "4")]
    [InlineData("[] | array.first", "")]
    [InlineData("[1, 3] | array.insert_at 1 2", "[1, 2, 3]")]
    [InlineData("[1, 2] | array.join '-'", "1-2")]
    [InlineData("[1, 2] | array.join '-' @(do(x); ret x * 2; end)", "2-4")]
    [InlineData("[4, 5] | array.last", "5")]
    [InlineData("[4, 5, 6] | array.limit 2", "[4, 5]")]
    [InlineData("[{a: 1}, {b: 2}, {a: 3}] | array.map 'a'", "[1, 3]")]
    [InlineData("[4, 5, 6] | array.offset 1", "[5, 6]")]
    [InlineData("[4, 5, 6] | array.remove_at 1", "[4, 6]")]
    [InlineData("[4, 5, 6] | array.remove_at (-1)", "[4, 5]")]
    [InlineData("[4, 5, 6] | array.reverse", "[6, 5, 4]")]
    [InlineData("[4, 5, 6] | array.size", "3")]
    [InlineData("null | array.size", "0")]
    [InlineData("[3, 1, 2] | array.sort", "[1, 2, 3]")]
    [InlineData("[{k: 2}, {k: 1}, {}] | array.sort 'k'", "[{}, {k: 1}, {k: 2}]")]
    [InlineData("['b', 'a'] | array.sort | array.reverse", "[\"b\", \"a\"]")]
    [InlineData("[1, 2, 1, 'a', 'a'] | array.uniq", "[1, 2, \"a\"]")]
    [InlineData("object.typeof ([1] | array.reverse)", "iterator")]
    [InlineData("x = [1]; y = x | array.reverse; x[1] = 2; y", "[2, 1]")]
    [InlineData("([1, 2] | array.reverse)[0]", "2")]
    [InlineData("([1, 2] | array.reverse).size", "2")]
    public void Array_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("date.add_days d 1", "06 Mar 2024")]
    [InlineData("(date.add_hours d 10).day", "6")]
    [InlineData("(date.add_minutes d 60).hour", "15")]
    [InlineData("(date.add_seconds d 60).minute", "8")]
    [InlineData("(date.add_milliseconds d 5).millisecond", "5")]
    [InlineData("date.add_months d 10", "05 Jan 2025")]
    [InlineData("date.add_years d (-1)", "05 Mar 2023")]
    [InlineData("date.default_format", "%d %b %Y")]
    [InlineData("date.format", "%d %b %Y")]
    [InlineData("date.now.hour", "14")]
    [InlineData("date.utc_now.year", "2024")]
    [InlineData("date.parse '2024-03-05T10:00:00Z' | date.to_string '%H:%M'", "10:00")]
    [InlineData("date.parse '2024-03-05T10:00:00+02:00' | date.to_string '%H:%M'", "08:00")]
    [InlineData("date.parse 'nonsense'", "01 Jan 0001")]
    [InlineData("date.parse ''", "")]
    [InlineData("date '2024-03-05'", "05 Mar 2024")]
    [InlineData("date.parse '05/03/2024' '%d/%m/%Y'", "05 Mar 2024")]
    [InlineData("date.parse_to_string '05/03/2024' '%F' '%d/%m/%Y'", "2024-03-05")]
    [InlineData("d | date.to_string '%a %A %b %B %C %d %D %e %F %h'", "Tue Tuesday Mar March 20 05 03/05/24  5 2024-03-05 Mar")]
    [InlineData("d | date.to_string '%H %I %j %k %l %L %m %M %N %p %P'", "14 02 065 14  2 000 03 07 000000000 PM pm")]
    [InlineData("d | date.to_string '%r|%R|%s|%S|%T|%u|%U|%v|%V|%w|%W|%y|%Y|%Z|%%'", "02:07:09 PM|14:07|1709647629|09|14:07:09|2|09| 5-MAR-2024|10|2|10|24|2024|+00:00|%")]
    [InlineData("d | date.to_string '%c|%x|%X|%n|%t|%g|%-d|%Q'", "Tue Mar 05 14:07:09 2024|03/05/2024|14:07:09|\n|\t||%-d|%Q")]
    [InlineData("null | date.to_string '%Y'", "")]
    public void Date_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("html.escape '<é😀ж>'", "&lt;&#233;&#128512;ж&gt;")]
    [InlineData("html.newline_to_br 'a\nb'", "a<br />\nb")]
    [InlineData("html.strip '<p>a <b>b</b></p>'", "a b")]
    [InlineData("html.url_encode 'a b/é?'", "a%20b%2F%C3%A9%3F")]
    [InlineData("html.url_escape 'http://x/a b?é'", "http://x/a%20b?%C3%A9")]
    public void Html_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("math.abs (-5)", "5")]
    [InlineData("math.abs (-1.5)", "1.5")]
    [InlineData("math.ceil 4.2", "5")]
    [InlineData("math.floor 4.8", "4")]
    [InlineData("math.divided_by 8.4 2", "4")]
    [InlineData("math.divided_by 8.4 2.0", "4.2")]
    [InlineData("math.format 255 'X4'", "00FF")]
    [InlineData("math.format 1234.5 'N2'", "1,234.50")]
    [InlineData("math.is_number 1.5", "true")]
    [InlineData("math.is_number '1'", "false")]
    [InlineData("math.minus 5 2", "3")]
    [InlineData("math.modulo 11 10", "1")]
    [InlineData("math.plus 1 2", "3")]
    [InlineData("math.times 2 3", "6")]
    [InlineData("math.round 2.5", "2")]
    [InlineData("math.round 3.5", "4")]
    [InlineData("math.round 4.5612 2", "4.56")]
    [InlineData("x = math.random 1 10; x >= 1 && x < 10", "true")]
    [InlineData("math.uuid.size", "36")]
    public void Math_functions(string code, string expected) => Check(code, expected);

    [Fact]
    public void Random_numbers_follow_the_seed()
    {
        const string template = "{{ math.random 0 1000000 }} {{ math.random 0 1000000 }} {{ math.uuid }}";
        Assert.Equal(Rendered.Text(template), Rendered.Text(template));
        Assert.NotEqual(Rendered.Text(template), Rendered.Text(template, null, Rendered.Plain with { RandomSeed = 1 }));
    }

    [Theory]
    [InlineData("null | object.default 'x'", "x")]
    [InlineData("'' | object.default 'x'", "x")]
    [InlineData("'a' | object.default 'x'", "a")]
    [InlineData("y = 2; object.eval 'y + 1'", "3")]
    [InlineData("y = 2; object.eval_template 'a{{ y }}'", "a2")]
    [InlineData("255 | object.format 'X4'", "00FF")]
    [InlineData("(object.from_json `{\"a\": [1, 2.5, true, null, \"s\"]}`).a", "[1, 2.5, true, null, \"s\"]")]
    [InlineData("{a: null} | object.has_key 'a'", "true")]
    [InlineData("{a: null} | object.has_value 'a'", "false")]
    [InlineData("{a: 1, b: 2} | object.keys", "[\"a\", \"b\"]")]
    [InlineData("1.5 | object.kind", "double")]
    [InlineData("{a: 1, b: 2} | object.size", "2")]
    [InlineData("{a: [1, 'é<', null, 1.5, true]} | object.to_json", """{"a":[1,"\u00E9\u003C",null,1.5,true]}""")]
    [InlineData("1 | object.typeof", "number")]
    [InlineData("'' | object.typeof", "string")]
    [InlineData("[] | object.typeof", "array")]
    [InlineData("{} | object.typeof", "object")]
    [InlineData("true | object.typeof", "boolean")]
    [InlineData("null | object.typeof", "")]
    [InlineData("{a: 1, b: 2} | object.values", "[1, 2]")]
    public void Object_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("regex.escape 'a.b'", "a\\.b")]
    [InlineData("regex.match 'this is 1 text' `(\\w+) is (\\d)`", "[\"this is 1\", \"this\", \"1\"]")]
    [InlineData("regex.match 'x' 'y'", "[]")]
    [InlineData("regex.matches 'a1b2' `[a-z](\\d)`", "[[\"a1\", \"1\"], [\"b2\", \"2\"]]")]
    [InlineData("regex.replace 'A1' `[a-z](\\d)` '$1!' 'i'", "1!")]
    [InlineData("regex.replace 'aa' `(a)\\1` 'b'", "b")]
    [InlineData("regex.split 'a, b' `\\s*,\\s*`", "[\"a\", \"b\"]")]
    [InlineData("regex.unescape `a\\.b`", "a.b")]
    public void Regex_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("{{ regex.match 'a' [|'('|] }}")]
    [InlineData("{{ regex.match 'a' 'a' [|'?'|] }}")]
    [InlineData("{{ [|'x'|] | object.from_json }}")]
    [InlineData("{{ 5 | math.format [|'F99999'|] }}")]
    [InlineData("{{ [|'#'|] | string.base64_decode }}")]
    public void A_bad_argument_is_an_error(string marked) => Rendered.ErrorAtMark(TemplateRules.WrongArgument, marked);

    [Fact]
    public void A_regex_that_goes_back_for_ever_hits_its_time_limit()
    {
        var options = Rendered.Plain with { RegexTimeout = TimeSpan.FromMilliseconds(50) };
        Assert.Equal("", Rendered.Text("{{ regex.match ('a' * 40) + 'b' `^(a+)+$` | array.first }}", null, options));
        Assert.Equal(TemplateRules.LimitExceeded.Code, Rendered.Error("{{ regex.match ('a' * 40) + 'b' `^(?=a)(a+)+$` }}", null, options).Code);
    }

    [Theory]
    [InlineData("'a' | string.append 'b'", "ab")]
    [InlineData("string.base64_encode 'hello'", "aGVsbG8=")]
    [InlineData("string.base64_decode 'aGVsbG8='", "hello")]
    [InlineData("string.capitalize 'abc def'", "Abc def")]
    [InlineData("string.capitalizewords 'abc def'", "Abc Def")]
    [InlineData("string.contains 'abc' 'b'", "true")]
    [InlineData("string.downcase 'AbC'", "abc")]
    [InlineData("string.empty ''", "true")]
    [InlineData("string.ends_with 'abc' 'bc'", "true")]
    [InlineData("string.equals_ignore_case 'aB' 'Ab'", "true")]
    [InlineData("string.escape 'a\"\n'", "a\\\"\\n")]
    [InlineData("string.handleize '100% M & Ms!!! é'", "100-m-ms-é")]
    [InlineData("string.hmac_sha1 'a' 'k'", "40e7d441cadb17b07f050341aa23a6820ed81c8b")]
    [InlineData("(string.hmac_sha256 'a' 'k').size", "64")]
    [InlineData("(string.hmac_sha512 'a' 'k').size", "128")]
    [InlineData("string.index_of 'abcb' 'b'", "1")]
    [InlineData("string.index_of 'abcb' 'b' 2", "3")]
    [InlineData("string.literal 'a\"b'", "\"a\\\"b\"")]
    [InlineData("'[' + (string.lstrip '  a ') + ']'", "[a ]")]
    [InlineData("string.md5 'test'", "098f6bcd4621d373cade4e832627b4f6")]
    [InlineData("string.pad_left 'a' 3", "  a")]
    [InlineData("'[' + (string.pad_right 'a' 3) + ']'", "[a  ]")]
    [InlineData("1 | string.pluralize 'item' 'items'", "item")]
    [InlineData("0 | string.pluralize 'item' 'items'", "items")]
    [InlineData("'a' | string.prepend 'b'", "ba")]
    [InlineData("'abab' | string.remove 'b'", "aa")]
    [InlineData("'abab' | string.remove_first 'b'", "aab")]
    [InlineData("'abab' | string.remove_last 'b'", "aba")]
    [InlineData("'abab' | string.replace 'b' 'c'", "acac")]
    [InlineData("'abab' | string.replace_first 'b' 'c'", "acab")]
    [InlineData("'[' + (string.rstrip ' a ') + ']'", "[ a]")]
    [InlineData("string.sha1 'test'", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [InlineData("string.sha256 'test'", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("(string.sha512 'test').size", "128")]
    [InlineData("string.size 'abc'", "3")]
    [InlineData("string.size null", "0")]
    [InlineData("string.slice 'hello' 2", "llo")]
    [InlineData("string.slice 'hello' 1 2", "el")]
    [InlineData("string.slice 'hello' (-3)", "llo")]
    [InlineData("string.slice1 'hello' 1", "e")]
    [InlineData("string.split 'a/b//c' '/'", "[\"a\", \"b\", \"c\"]")]
    [InlineData("string.starts_with 'abc' 'ab'", "true")]
    [InlineData("string.strip '  a '", "a")]
    [InlineData("string.strip_newlines 'a\r\nb\nc'", "abc")]
    [InlineData("string.to_double '1.5'", "1.5")]
    [InlineData("string.to_float '1.5'", "1.5")]
    [InlineData("string.to_int '15'", "15")]
    [InlineData("string.to_int 'x'", "")]
    [InlineData("string.to_long '12345678900'", "12345678900")]
    [InlineData("string.truncate 'The quick brown' 9", "The qu...")]
    [InlineData("string.truncate 'short' 9", "short")]
    [InlineData("string.truncate 'The quick brown' 9 '…'", "The quic…")]
    [InlineData("string.truncatewords 'The cat is' 2", "The cat...")]
    [InlineData("string.truncatewords 'The' 2", "The...")]
    [InlineData("string.upcase 'abc'", "ABC")]
    [InlineData("string.whitespace ' \n'", "true")]
    [InlineData("null | string.upcase", "")]
    public void String_functions(string code, string expected) => Check(code, expected);

    [Theory]
    [InlineData("(timespan.from_days 2).total_hours", "48")]
    [InlineData("(timespan.from_hours 2).total_minutes", "120")]
    [InlineData("(timespan.from_milliseconds 1500).total_seconds", "1.5")]
    [InlineData("(timespan.from_minutes 90).hours", "1")]
    [InlineData("(timespan.from_seconds 61).minutes", "1")]
    [InlineData("(timespan.parse '01:02:03').seconds", "3")]
    [InlineData("timespan.zero", "00:00:00")]
    public void Timespan_functions(string code, string expected) => Check(code, expected);

    [Fact]
    public void The_builtins_are_those_of_the_language()
    {
        foreach (var (group, names) in BuiltinList.Groups)
            Assert.Equal(names, Rendered.Text("{{ " + group + " | object.keys | array.join ' ' }}").Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(126, BuiltinList.All.Length);
    }

    [Fact]
    public void Every_builtin_is_called_in_a_case_of_its_own()
    {
        var called = BuiltinList.All.Where(name => Cases.Any(code => BuiltinList.Calls(code, name))).ToArray();
        Assert.Equal(BuiltinList.All, called);
    }

    private static void Check(string code, string expected) => Assert.Equal(
        expected, Rendered.Text("{{ " + code + " }}", new() { ["d"] = new DateTimeOffset(2024, 3, 5, 14, 7, 9, TimeSpan.Zero) }));
}
