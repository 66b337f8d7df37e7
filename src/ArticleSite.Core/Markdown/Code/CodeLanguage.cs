using System.Collections.Frozen;

namespace ArticleSite.Core.Markdown.Code;

/// <summary>
/// How a language is coloured: one scanner for all, told apart by these few facts. Not a grammar; it takes one pass, knows no
/// pattern that could run away on hostile text, and costs nothing on a page without code. The libraries there are know other
/// languages than tutorials show: none has shells, YAML and settings files.
/// </summary>
/// <param name="Title">The name readers see.</param>
internal sealed record CodeLanguage(string Title)
{
    private static readonly string[] HashComments = ["#"];
    private static readonly string[] SlashComments = ["//"];

    private const string CWords = "break case catch class const continue default delete do else enum extends final finally for foreach from function goto if implements import in instanceof interface let namespace new of override package private protected public readonly return sealed static struct super switch this throw try typeof using var void while with yield async await abstract bool byte char double float int long string object unsigned signed sizeof template typename virtual include define";
    private const string Values = "true false null undefined nil none yes no on off";

    private static readonly FrozenDictionary<string, CodeLanguage> Known = All().SelectMany(entry => entry.Names.Split(' '), (entry, name) => (name, entry.Language))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>What begins a comment up to the end of its line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>What opens and closes a comment over many lines.</summary>
    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>The signs that open and close a text.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>The sign that takes the meaning from the one after it, in a text.</summary>
    public char Escape { get; init; } = '\\';

    /// <summary>The signs that begin a name: <c>$</c> of a variable.</summary>
    public string NameStarts { get; init; } = "";

    /// <summary>True where a dash after a blank begins an option.</summary>
    public bool HasOptions { get; init; }

    /// <summary>The signs after which a word, or a text in quotes, was a key: <c>:</c> in YAML.</summary>
    public string KeyEnds { get; init; } = "";

    /// <summary>True where a comment begins only after a blank or at the start of a line.</summary>
    public bool WantsBlankBeforeComment { get; init; }

    /// <summary>True for markup: only what is between <c>&lt;</c> and <c>&gt;</c> has words.</summary>
    public bool IsMarkup { get; init; }

    /// <summary>The words of the language.</summary>
    public FrozenSet<string> Keywords { get; init; } = [];

    /// <summary>The words that stand for a value.</summary>
    public FrozenSet<string> Constants { get; init; } = Words(Values, isExact: false);

    /// <summary>A language by the name behind the fence; null for one that is not known.</summary>
    public static CodeLanguage? Find(string name) => name.Length == 0 ? null : Known.GetValueOrDefault(name);

    private static FrozenSet<string> Words(string words, bool isExact = true) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(isExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Names, CodeLanguage Language)> All() =>
    [
        ("sh bash shell zsh console shell-session", new("Shell")
        {
            LineComments = HashComments, WantsBlankBeforeComment = true, NameStarts = "$", HasOptions = true, Constants = [],
            Keywords = Words("if then else elif fi for while until do done case esac in function select return exit export local readonly set unset source alias sudo cd echo"),
        }),
        ("powershell ps1 pwsh ps", new("PowerShell")
        {
            LineComments = HashComments, BlockComment = ("<#", "#>"), Escape = '`', NameStarts = "$@", HasOptions = true, Constants = [],
            Keywords = Words("begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function hidden if in param process return static switch throw trap try until using while", isExact: false),
        }),
        ("bat batch cmd dos", new("Batch")
        {
            LineComments = ["::", "rem ", "REM "], Quotes = "\"", Escape = '^', NameStarts = "%", HasOptions = true, Constants = [],
            Keywords = Words("call cd copy del do echo else endlocal exit for goto if in not exist pause set setlocal start", isExact: false),
        }),
        ("json jsonc json5", new("JSON") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Quotes = "\"", KeyEnds = ":" }),
        ("yaml yml", new("YAML") { LineComments = HashComments, WantsBlankBeforeComment = true, KeyEnds = ":" }),
        ("toml", new("TOML") { LineComments = HashComments, KeyEnds = "=" }),
        ("ini conf cfg properties reg desktop editorconfig", new("INI") { LineComments = [";", "#"], WantsBlankBeforeComment = true, KeyEnds = "=", Quotes = "\"" }),
        ("html xml svg xhtml xaml plist vue", new("HTML") { BlockComment = ("<!--", "-->"), IsMarkup = true, KeyEnds = "=", Constants = [] }),
        ("css scss less", new("CSS") { BlockComment = ("/*", "*/"), NameStarts = "@", KeyEnds = ":", Constants = [] }),
        ("js javascript mjs jsx", new("JavaScript") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Quotes = "\"'`", Keywords = Words(CWords) }),
        ("ts typescript tsx", new("TypeScript") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Quotes = "\"'`", Keywords = Words(CWords + " type declare keyof as number boolean any unknown never") }),
        ("c h cpp c++ cc hpp", new("C++") { LineComments = SlashComments, BlockComment = ("/*", "*/"), NameStarts = "#", Keywords = Words(CWords) }),
        ("cs csharp c#", new("C#") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Keywords = Words(CWords + " record init get set where when is as ref out params internal partial event delegate decimal lock nameof") }),
        ("java kotlin kt", new("Java") { LineComments = SlashComments, BlockComment = ("/*", "*/"), NameStarts = "@", Keywords = Words(CWords + " throws boolean val fun when data object companion") }),
        ("go golang", new("Go") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Quotes = "\"'`", Keywords = Words("break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var") }),
        ("rust rs", new("Rust") { LineComments = SlashComments, BlockComment = ("/*", "*/"), Quotes = "\"", Keywords = Words("as async await break const continue crate else enum extern fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait type unsafe use where while") }),
        ("php", new("PHP") { LineComments = ["//", "#"], BlockComment = ("/*", "*/"), NameStarts = "$", Keywords = Words(CWords + " echo array elseif endif endforeach fn use require require_once") }),
        ("py python python3", new("Python")
        {
            LineComments = HashComments, NameStarts = "@",
            Keywords = Words("and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case print"),
        }),
        ("rb ruby", new("Ruby") { LineComments = HashComments, NameStarts = "@$:", Keywords = Words("begin break case class def do else elsif end ensure for if in module next not or require rescue return self then unless until when while yield puts and") }),
        ("sql mysql postgresql sqlite tsql", new("SQL")
        {
            LineComments = ["--"], BlockComment = ("/*", "*/"), Quotes = "'\"`", NameStarts = "@",
            Keywords = Words("add all alter and as asc between by case check column constraint create database default delete desc distinct drop else end exists foreign from full group having if in index inner insert into is join key left like limit not offset on or order outer primary references right select set table then top truncate union unique update use values view when where with", isExact: false),
        }),
        ("dockerfile docker", new("Dockerfile") { LineComments = HashComments, NameStarts = "$", HasOptions = true, Constants = [], Keywords = Words("FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL AS") }),
    ];
}
