using System.Buffers;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>Escaping text for HTML.</summary>
internal static class Escaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>The five characters that mean something in HTML.</summary>
    public static string Basic(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0) return text;
        var built = new StringBuilder(text.Length + 32).Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            if (Entity(c) is { } entity) built.Append(entity);
            else built.Append(c);
        }

        return built.ToString();
    }

    /// <summary>As the language's <c>html.escape</c>: Latin-1 letters and characters beyond 16 bits become numbers too.</summary>
    public static string Full(string text)
    {
        var built = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Entity(c) is { } entity) built.Append(entity);
            else if (c is >= '\u00A0' and <= '\u00FF') built.Append("&#").Append((int)c).Append(';');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                built.Append("&#").Append(char.ConvertToUtf32(c, text[++i])).Append(';');
            else built.Append(c);
        }

        return built.ToString();
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };
}
