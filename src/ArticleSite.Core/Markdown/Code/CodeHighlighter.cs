using Markdig.Renderers;

namespace ArticleSite.Core.Markdown.Code;

/// <summary>
/// Colours code: one pass from left to right, each part written with the class of its token (<c>tok-k</c> for a keyword). The text
/// stays letter for letter what the author wrote.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>Writes code as HTML.</summary>
    public static void Write(string code, CodeLanguage language, HtmlRenderer output)
    {
        var (plain, at) = (0, 0);
        var isInTag = !language.IsMarkup;
        while (at < code.Length)
        {
            var (token, end) = Next(code, at, language, isInTag);
            if (language.IsMarkup && token == CodeToken.Plain) isInTag = code[at] == '<' || (code[at] != '>' && isInTag);
            if (token == CodeToken.Plain)
            {
                at = end;
                continue;
            }

            Flush(at);
            output.Write("<span class=\"tok-").Write(ClassOf(token)).Write("\">");
            output.WriteEscape(code.AsSpan(at, end - at));
            output.Write("</span>");
            (plain, at) = (end, end);
        }

        Flush(at);

        void Flush(int to) => output.WriteEscape(code.AsSpan(plain, to - plain));
    }

    private static string ClassOf(CodeToken token) => token switch
    {
        CodeToken.Keyword => "k",
        CodeToken.Text => "s",
        CodeToken.Number => "n",
        CodeToken.Name => "v",
        _ => "c",
    };

    /// <summary>The part that begins at a place; plain parts are at least one character long.</summary>
    private static (CodeToken Token, int End) Next(string code, int at, CodeLanguage language, bool isInTag)
    {
        var c = code[at];
        if (EndOfComment(code, at, language) is { } commentEnd) return (CodeToken.Comment, commentEnd);
        if (!isInTag) return (CodeToken.Plain, at + 1);
        if (language.Quotes.Contains(c)) return Text(code, at, language);
        if (language.NameStarts.Contains(c) && at + 1 < code.Length && (IsWord(code[at + 1]) || code[at + 1] is '{' or '(')) return (CodeToken.Name, EndOfName(code, at, language));
        if (language.HasOptions && c is '-' or '/' && IsOption(code, at, language)) return (CodeToken.Name, EndOfWord(code, at + 1, language));
        if (char.IsAsciiDigit(c)) return (CodeToken.Number, EndOfNumber(code, at));
        if (!IsWord(c)) return (CodeToken.Plain, at + 1);
        return Word(code, at, EndOfWord(code, at, language), language);
    }

    private static (CodeToken Token, int End) Word(string code, int at, int end, CodeLanguage language)
    {
        var word = code.AsSpan(at, end - at);
        if (language.IsMarkup) return (at > 0 && code[at - 1] is '<' or '/' ? CodeToken.Keyword : CodeToken.Name, end);
        if (IsKey(code, end, language)) return (CodeToken.Name, end);
        if (language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return (CodeToken.Keyword, end);
        return (language.Constants.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? CodeToken.Number : CodeToken.Plain, end);
    }

    /// <summary>A text in quotes; one that is never closed ends with its line, as an apostrophe in a note does.</summary>
    private static (CodeToken Token, int End) Text(string code, int at, CodeLanguage language)
    {
        for (var end = at + 1; end < code.Length; end++)
        {
            if (code[end] == language.Escape) end++;
            else if (code[end] == code[at]) return (IsKey(code, end + 1, language) && !language.IsMarkup ? CodeToken.Name : CodeToken.Text, end + 1);
            else if (code[end] == '\n' && code[at] != '`') return (CodeToken.Plain, at + 1);
        }

        return (CodeToken.Plain, at + 1);
    }

    private static int? EndOfComment(string code, int at, CodeLanguage language)
    {
        if (language.BlockComment is { } block && code.AsSpan(at).StartsWith(block.Open))
            return code.IndexOf(block.Close, at + block.Open.Length, StringComparison.Ordinal) is >= 0 and var close ? close + block.Close.Length : code.Length;
        if (language.WantsBlankBeforeComment && at > 0 && !char.IsWhiteSpace(code[at - 1])) return null;
        foreach (var opener in language.LineComments)
        {
            if (!code.AsSpan(at).StartsWith(opener) || (opener == "//" && at > 0 && code[at - 1] == ':')) continue;
            return code.IndexOf('\n', at) is >= 0 and var end ? end : code.Length;
        }

        return null;
    }

    private static bool IsOption(string code, int at, CodeLanguage language) =>
        at > 0 && code[at - 1] is ' ' or '\t' && at + 1 < code.Length
        && (code[at] == '-' ? char.IsAsciiLetter(code[at + 1]) || code[at + 1] == '-' : language.Escape == '^' && char.IsAsciiLetter(code[at + 1]) && (at + 2 == code.Length || !IsWord(code[at + 2])));

    private static bool IsKey(string code, int end, CodeLanguage language)
    {
        if (language.KeyEnds.Length == 0) return false;
        while (end < code.Length && code[end] is ' ' or '\t') end++;
        return end < code.Length && language.KeyEnds.Contains(code[end]);
    }

    private static int EndOfWord(string code, int at, CodeLanguage language)
    {
        var isLoose = language.HasOptions || language.KeyEnds.Length > 0 || language.IsMarkup;
        while (at < code.Length && (IsWord(code[at]) || (isLoose && code[at] == '-'))) at++;
        return at;
    }

    /// <summary>With the brace or the sign that closes it: <c>${HOME}</c>, <c>%TEMP%</c>.</summary>
    private static int EndOfName(string code, int at, CodeLanguage language)
    {
        var isBraced = code[at + 1] == '{';
        var end = EndOfWord(code, isBraced ? at + 2 : at + 1, language);
        var closer = isBraced ? '}' : code[at] == '%' ? '%' : '\0';
        return end < code.Length && code[end] == closer ? end + 1 : end;
    }

    private static int EndOfNumber(string code, int at)
    {
        while (at < code.Length && (char.IsAsciiLetterOrDigit(code[at]) || code[at] is '.' or '_')) at++;
        return at;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
