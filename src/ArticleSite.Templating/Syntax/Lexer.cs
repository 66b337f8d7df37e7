namespace ArticleSite.Templating;

/// <summary>
/// Cuts a template into tokens: text as it comes out (white space already removed where marks say so), code as words
/// and signs. Goes once from left to right; what nests (braces, interpolated strings) is kept on a list, not on the stack.
/// </summary>
internal sealed class Lexer
{
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly List<Finding> findings;

    // One entry for every `{` open in code and every `{` open in an interpolated string (then its quote, else 0).
    private readonly List<char> braces = [];
    private int position;
    private bool inCode;
    private bool blankBefore;

    private Lexer(string text, List<Finding> findings)
    {
        this.text = text;
        this.findings = findings;
        tokens = new List<Token>(16 + (text.Length / 5));
    }

    public static List<Token> Cut(string text, bool frontMatter, List<Finding> findings)
    {
        var lexer = new Lexer(text, findings);
        if (frontMatter) lexer.FrontMatter();
        while (lexer.position < text.Length)
        {
            if (lexer.inCode) lexer.Code();
            else lexer.Text();
        }

        lexer.tokens.Add(new Token(TokenKind.End, true, text.Length, 0, 0));
        return lexer.tokens;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c > 127 && char.IsLetter(c));

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && char.IsLetterOrDigit(c));

    private char At(int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    private void Add(TokenKind kind, int length, int extra = 0)
    {
        tokens.Add(new Token(kind, blankBefore, position, length, extra));
        position += length;
        blankBefore = false;
    }

    private void Report(int start, int length, string message) => findings.Add(new Finding(new TemplateSpan(start, length), message));

    private void FrontMatter()
    {
        if (!text.StartsWith("+++", StringComparison.Ordinal)) return;
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (lineEnd < 0 || !text.AsSpan(3, lineEnd - 3).IsWhiteSpace()) return;
        var close = text.IndexOf("\n+++", lineEnd, StringComparison.Ordinal);
        if (close < 0)
        {
            Report(0, 3, "The front matter opened by `+++` is never closed");
            position = text.Length;
            return;
        }

        position = lineEnd + 1;
        tokens.Add(new Token(TokenKind.CodeEnter, false, position, 0, 0));
        inCode = true;
        while (position < close + 1 && inCode) Code();
        inCode = false;
        position = close + 4;
        while (position < text.Length && text[position++] != '\n')
        {
        }

        tokens.Add(new Token(TokenKind.CodeExit, false, close + 1, 3, 0));
    }

    private void Text()
    {
        var start = position;
        var from = position;
        while (true)
        {
            var open = text.IndexOf('{', from);
            if (open < 0)
            {
                AddText(start, text.Length);
                position = text.Length;
                return;
            }

            if (At(open + 1) == '{')
            {
                EnterCode(start, open);
                return;
            }

            var percents = 0;
            while (At(open + 1 + percents) == '%') percents++;
            if (percents > 0 && At(open + 1 + percents) == '{')
            {
                Escape(start, open, percents);
                return;
            }

            from = open + 1;
        }
    }

    private void EnterCode(int textStart, int open)
    {
        var mark = At(open + 2);
        var end = TrimmedEnd(textStart, open, mark);
        AddText(textStart, end);
        var indent = 0;
        if (mark is not ('-' or '~'))
        {
            var line = open;
            while (line > textStart && IsBlank(text[line - 1])) line--;
            if (line == 0 || text[line - 1] is '\n' or '\r') indent = open - line;
        }

        position = open;
        blankBefore = false;
        Add(TokenKind.CodeEnter, mark is '-' or '~' ? 3 : 2, indent);
        inCode = true;
    }

    private int TrimmedEnd(int start, int end, char mark)
    {
        if (mark == '-')
        {
            while (end > start && IsSpace(text[end - 1])) end--;
        }
        else if (mark == '~')
        {
            while (end > start && IsBlank(text[end - 1])) end--;
        }

        return end;
    }

    private void SkipAfter(char mark)
    {
        if (mark == '-')
        {
            while (position < text.Length && IsSpace(text[position])) position++;
        }
        else if (mark == '~')
        {
            while (IsBlank(At(position))) position++;
            if (At(position) == '\r' && At(position + 1) == '\n') position += 2;
            else if (At(position) is '\n' or '\r') position++;
        }
    }

    private void AddText(int start, int end)
    {
        if (end > start) tokens.Add(new Token(TokenKind.Text, false, start, end - start, 0));
    }

    private void Escape(int textStart, int open, int percents)
    {
        var inner = open + 2 + percents;
        var mark = At(inner);
        if (mark is '-' or '~') inner++;
        AddText(textStart, TrimmedEnd(textStart, open, mark));
        var close = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(close, inner, StringComparison.Ordinal);
        if (end < 0)
        {
            Report(open, percents + 2, $"The escape block is never closed by `{close}`");
            AddText(inner, text.Length);
            position = text.Length;
            return;
        }

        var after = end > inner ? text[end - 1] : '\0';
        AddText(inner, after is '-' or '~' ? end - 1 : end);
        position = end + close.Length;
        SkipAfter(after);
    }

    private void Code()
    {
        var c = text[position];
        if (c is '\n' or '\r')
        {
            Add(TokenKind.NewLine, c == '\r' && At(position + 1) == '\n' ? 2 : 1);
            blankBefore = true;
        }
        else if (IsSpace(c))
        {
            position++;
            blankBefore = true;
        }
        else if (IsNameStart(c))
        {
            var end = position + 1;
            while (end < text.Length && IsNamePart(text[end])) end++;
            Add(TokenKind.Name, end - position);
        }
        else if (char.IsAsciiDigit(c)) Number();
        else if (braces.Count == 0 && IsExit()) ExitCode();
        else Sign(c);
    }

    private bool IsExit()
    {
        var c = text[position];
        if (c is '-' or '~') return At(position + 1) == '}' && At(position + 2) == '}';
        return c == '}' && At(position + 1) == '}';
    }

    private void ExitCode()
    {
        var mark = text[position];
        Add(TokenKind.CodeExit, mark == '}' ? 2 : 3);
        inCode = false;
        SkipAfter(mark);
    }

    private void Number()
    {
        var end = position + 1;
        if (text[position] == '0' && At(end) is 'x' or 'X' or 'b' or 'B')
        {
            end++;
            while (char.IsAsciiHexDigit(At(end)) || At(end) == '_') end++;
            if (At(end) is 'u' or 'U') end++;
        }
        else
        {
            while (char.IsAsciiDigit(At(end)) || At(end) == '_') end++;
            if (At(end) == '.' && char.IsAsciiDigit(At(end + 1)))
            {
                end++;
                while (char.IsAsciiDigit(At(end)) || At(end) == '_') end++;
            }

            if (At(end) is 'e' or 'E')
            {
                var digits = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
                if (char.IsAsciiDigit(At(digits)))
                {
                    end = digits;
                    while (char.IsAsciiDigit(At(end))) end++;
                }
            }

            if (At(end) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsNamePart(At(end + 1))) end++;
        }

        Add(TokenKind.Number, end - position);
    }

    private void Sign(char c)
    {
        var next = At(position + 1);
        switch (c)
        {
            case '"' or '\'': QuotedString(c); break;
            case '`': VerbatimString(); break;
            case '#': Comment(); break;
            case '$': Dollar(next); break;
            case ';': Add(TokenKind.Semicolon, 1); break;
            case '|': Add(next == '|' ? TokenKind.Or : TokenKind.Pipe, next is '|' or '>' ? 2 : 1); break;
            case '&' when next == '&': Add(TokenKind.And, 2); break;
            case '=': Pick(next == '=', TokenKind.Equal, TokenKind.Assign); break;
            case '!': Pick(next == '=', TokenKind.NotEqual, TokenKind.Not); break;
            case '<' when next == '<': Add(TokenKind.ShiftLeft, 2); break;
            case '<': Pick(next == '=', TokenKind.LessEqual, TokenKind.Less); break;
            case '>' when next == '>': Add(TokenKind.ShiftRight, 2); break;
            case '>': Pick(next == '=', TokenKind.GreaterEqual, TokenKind.Greater); break;
            case '+' when next == '+': Add(TokenKind.Increment, 2); break;
            case '+': Pick(next == '=', TokenKind.PlusAssign, TokenKind.Plus); break;
            case '-' when next == '-': Add(TokenKind.Decrement, 2); break;
            case '-': Pick(next == '=', TokenKind.MinusAssign, TokenKind.Minus); break;
            case '*': Pick(next == '=', TokenKind.StarAssign, TokenKind.Star); break;
            case '/' when next == '/': Pick(At(position + 2) == '=', TokenKind.DoubleSlashAssign, TokenKind.DoubleSlash, 2); break;
            case '/': Pick(next == '=', TokenKind.SlashAssign, TokenKind.Slash); break;
            case '%': Pick(next == '=', TokenKind.PercentAssign, TokenKind.Percent); break;
            case '.' when next == '.' && At(position + 2) == '<': Add(TokenKind.RangeExclusive, 3); break;
            case '.' when next == '.' && At(position + 2) == '.': Add(TokenKind.Ellipsis, 3); break;
            case '.': Pick(next == '.', TokenKind.Range, TokenKind.Dot); break;
            case '?' when next == '?': Add(TokenKind.Coalesce, 2); break;
            case '?' when next == '!': Add(TokenKind.NotNull, 2); break;
            case '?': Pick(next == '.', TokenKind.QuestionDot, TokenKind.Question); break;
            case '@': Add(TokenKind.At, 1); break;
            case '^': Add(TokenKind.Caret, 1); break;
            case ':': Add(TokenKind.Colon, 1); break;
            case ',': Add(TokenKind.Comma, 1); break;
            case '(': Add(TokenKind.ParenOpen, 1); break;
            case ')': Add(TokenKind.ParenClose, 1); break;
            case '[': Add(TokenKind.BracketOpen, 1); break;
            case ']': Add(TokenKind.BracketClose, 1); break;
            case '{':
                braces.Add('\0');
                Add(TokenKind.BraceOpen, 1);
                break;
            case '}': CloseBrace(); break;
            default:
                Report(position, 1, $"Unexpected character `{c}`");
                Add(TokenKind.Invalid, 1);
                break;
        }
    }

    private void Pick(bool longer, TokenKind yes, TokenKind no, int length = 1) =>
        Add(longer ? yes : no, longer ? length + 1 : length);

    private void CloseBrace()
    {
        if (braces.Count == 0)
        {
            Add(TokenKind.BraceClose, 1);
            return;
        }

        var quote = braces[^1];
        braces.RemoveAt(braces.Count - 1);
        if (quote == '\0')
        {
            Add(TokenKind.BraceClose, 1);
            return;
        }

        Add(TokenKind.InterpolationClose, 1);
        InterpolationText(quote);
    }

    private void Dollar(char next)
    {
        var end = position + 1;
        if (next is '"' or '\'')
        {
            Add(TokenKind.InterpolationStart, 2);
            InterpolationText(next);
        }
        else if (next == '$') Add(TokenKind.Block, 2);
        else if (char.IsAsciiDigit(next))
        {
            while (char.IsAsciiDigit(At(end))) end++;
            Add(TokenKind.LocalIndex, end - position);
        }
        else
        {
            while (IsNamePart(At(end))) end++;
            Add(TokenKind.Local, end - position);
        }
    }

    private void InterpolationText(char quote)
    {
        var end = position;
        while (end < text.Length && text[end] != quote && text[end] != '{') end += text[end] == '\\' ? 2 : 1;
        end = Math.Min(end, text.Length);
        if (end > position) Add(TokenKind.InterpolationText, end - position);
        if (end == text.Length)
        {
            Report(position, 0, "Unexpected end of file while parsing an interpolated string");
            braces.Clear();
        }
        else if (text[end] == quote) Add(TokenKind.InterpolationEnd, 1);
        else
        {
            braces.Add(quote);
            Add(TokenKind.InterpolationOpen, 1);
        }
    }

    private void QuotedString(char quote)
    {
        var end = position + 1;
        while (end < text.Length && text[end] != quote) end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length)
        {
            Report(position, text.Length - position, $"Unexpected end of file while parsing a string not terminated by a {quote}");
            Add(TokenKind.Invalid, text.Length - position);
            return;
        }

        Add(TokenKind.String, end + 1 - position);
    }

    private void VerbatimString()
    {
        var end = position + 1;
        while (end < text.Length && (text[end] != '`' || At(end + 1) == '`')) end += text[end] == '`' ? 2 : 1;
        if (end >= text.Length)
        {
            Report(position, text.Length - position, "Unexpected end of file while parsing a verbatim string not terminated by a `");
            Add(TokenKind.Invalid, text.Length - position);
            return;
        }

        Add(TokenKind.Verbatim, end + 1 - position);
    }

    private void Comment()
    {
        var multi = At(position + 1) == '#';
        position += multi ? 2 : 1;
        blankBefore = true;
        while (position < text.Length)
        {
            if (IsExit()) return;
            if (multi && text[position] == '#' && At(position + 1) == '#')
            {
                position += 2;
                return;
            }

            if (!multi && text[position] is '\n' or '\r') return;
            position++;
        }
    }
}
