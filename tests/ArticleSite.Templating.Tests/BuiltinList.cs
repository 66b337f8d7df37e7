using System.Text.RegularExpressions;

namespace ArticleSite.Templating.Tests;

/// <summary>The functions the language has, as its documentation lists them.</summary>
internal static class BuiltinList
{
    public static readonly (string Group, string[] Names)[] Groups =
    [
        ("array", Words("add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq")),
        ("date", Words("add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years default_format format now parse parse_to_string to_string utc_now")),
        ("html", Words("escape newline_to_br strip url_encode url_escape")),
        ("math", Words("abs ceil divided_by floor format is_number minus modulo plus random round times uuid")),
        ("object", Words("default eval eval_template format from_json has_key has_value keys kind size to_json typeof values")),
        ("regex", Words("escape match matches replace split unescape")),
        ("string", Words("append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove remove_first remove_last replace replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace")),
        ("timespan", Words("from_days from_hours from_milliseconds from_minutes from_seconds parse zero")),
    ];

    public static readonly string[] All = [.. Groups.SelectMany(g => g.Names.Select(n => $"{g.Group}.{n}"))];

    public static bool Calls(string code, string name) => Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b(?!_)");

    private static string[] Words(string names) => names.Split(' ');
}
