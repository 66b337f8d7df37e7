using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option whose complaint about a wrong word fits on one line and names the words.</summary>
    public static Option<string?> CreateOption(string name, string description, params string[] words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (words.Contains(word)) return word;
            result.AddError($"{name} takes {Listed(words)}, not '{word}'");
            return null;
        },
    };

    /// <summary><c>a, b or c</c>.</summary>
    public static string Listed(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
