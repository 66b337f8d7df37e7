using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Yaml;

/// <summary>Texts made of what YAML gives a meaning, so that random ones get past the first character.</summary>
internal static class YamlText
{
    private static readonly string[] s_pieces =
    [
        "a", "title", "date", "tags", "x y", ": ", ":", "\n", "\n  ", "\r\n", "\r", "\t", "- ", "---", "...", "\n---\n", "[", "]", "{", "}", ", ", "\"", "'",
        "|", ">", "|2-", "&a ", "*a", "!t ", "!", "#", " #", "%", "%YAML 1.1\n", "@", "`", "? ", "\\", "\\x4", "\\uD800", "\\UFFFFFFFF", "~", "<<", "2024-01-31", "0", "\u0085", "\u2028", "\uFEFF", "\0",
        "😀", "\uD83D", "é", "true", "",
    ];

    public static Arbitrary<string> Arbitrary { get; } =
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
