using System.Globalization;
using System.Numerics;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>Expressions: operators by strength, calls, pipes, literals. A null result means nothing could be read.</summary>
internal sealed partial class Parser
{
    private int loopListStart = -1;
    private int ternaries;

    private static int Strength(TokenKind kind, out BinaryOperator sign)
    {
        (var strength, sign) = kind switch
        {
            TokenKind.Coalesce => (20, BinaryOperator.Coalesce),
            TokenKind.NotNull => (20, BinaryOperator.NotNull),
            TokenKind.Or => (30, BinaryOperator.Or),
            TokenKind.And => (40, BinaryOperator.And),
            TokenKind.Equal => (70, BinaryOperator.Equal),
            TokenKind.NotEqual => (70, BinaryOperator.NotEqual),
            TokenKind.Less => (80, BinaryOperator.Less),
            TokenKind.LessEqual => (80, BinaryOperator.LessEqual),
            TokenKind.Greater => (80, BinaryOperator.Greater),
            TokenKind.GreaterEqual => (80, BinaryOperator.GreaterEqual),
            TokenKind.Plus => (100, BinaryOperator.Add),
            TokenKind.Minus => (100, BinaryOperator.Subtract),
            TokenKind.Star => (110, BinaryOperator.Multiply),
            TokenKind.Slash => (110, BinaryOperator.Divide),
            TokenKind.DoubleSlash => (110, BinaryOperator.DivideWhole),
            TokenKind.Percent => (110, BinaryOperator.Modulo),
            TokenKind.ShiftLeft => (110, BinaryOperator.ShiftLeft),
            TokenKind.ShiftRight => (110, BinaryOperator.ShiftRight),
            TokenKind.Range => (130, BinaryOperator.Range),
            TokenKind.RangeExclusive => (130, BinaryOperator.RangeExclusive),
            _ => (-1, default(BinaryOperator)),
        };
        return strength;
    }

    private Expression? Parse(int weakest, bool isArgument = false)
    {
        if (!Dive()) return null;
        var result = ParseInside(weakest, isArgument);
        depth--;
        return result;
    }

    private Expression? ParseInside(int weakest, bool isArgument)
    {
        var left = Unary(isArgument);
        while (left is not null)
        {
            var token = Now;
            if (weakest == 0 && token.Kind == TokenKind.Pipe)
            {
                left = Pipe(left);
                continue;
            }

            if (weakest == 0 && token.Kind == TokenKind.Question)
            {
                left = Ternary(left);
                continue;
            }

            var strength = Strength(token.Kind, out var sign);
            if (strength < 0 || strength <= weakest) break;
            at++;
            var right = Parse(strength, isArgument);
            if (right is null)
            {
                NoOperand($"binary operator `{Quote(token)}`");
                return null;
            }

            left = Binary(sign, left, right);
        }

        return left;
    }

    private void NoOperand(string construct) =>
        ReportOnce($"Error while parsing {construct}: Expecting <expression> instead of `{Quote(Now)}`");

    private static Expression Binary(BinaryOperator sign, Expression left, Expression right)
    {
        var span = left.Span.To(right.Span);
        return sign switch
        {
            BinaryOperator.Coalesce or BinaryOperator.NotNull => new CoalesceExpression(span, sign == BinaryOperator.Coalesce, left, right),
            BinaryOperator.And or BinaryOperator.Or => new LogicExpression(span, sign == BinaryOperator.And, left, right),
            _ => new BinaryExpression(span, sign, left, right),
        };
    }

    private ConditionalExpression? Ternary(Expression condition)
    {
        at++;
        ternaries++;
        var then = Parse(0);
        ternaries--;
        if (then is null)
        {
            NoOperand("conditional expression");
            return null;
        }

        if (!Take(TokenKind.Colon))
        {
            Expected("conditional expression", "`:`", "<condition> ? <expression> : <expression>");
            return null;
        }

        if (Parse(0) is { } otherwise) return new ConditionalExpression(condition.Span.To(otherwise.Span), condition, then, otherwise);
        NoOperand("conditional expression");
        return null;
    }

    private CallExpression? Pipe(Expression left)
    {
        at++;
        while (Take(TokenKind.NewLine))
        {
        }

        Take(TokenKind.At);
        var function = Primary();
        if (function is null)
        {
            NoOperand("pipe expression");
            return null;
        }

        // `5 | f(1)` has read its own call already.
        if (function is CallExpression inner && inner.Span.End == Last.End && tokens[at - 1].Kind == TokenKind.ParenClose)
            return new CallExpression(left.Span.To(inner.Span), inner.Function, [left, .. inner.Arguments], inner.Named, true);
        List<Expression> arguments = [left];
        List<NamedArgument> named = [];
        Arguments(arguments, named);
        return new CallExpression(left.Span.To(Last), function, [.. arguments], [.. named], true);
    }

    private Expression? Unary(bool isArgument)
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.Not or TokenKind.Minus or TokenKind.Plus:
                at++;
                if (Operand(isArgument) is not { } operand)
                {
                    NoOperand("unary operator");
                    return null;
                }

                var span = token.Span.To(operand.Span);
                if (token.Kind == TokenKind.Minus && operand is LiteralExpression { Value.IsNumber: true } number)
                    return new NegativeLiteral(span, Operations.NegateNumber(number.Value));
                return new UnaryExpression(span, token.Kind switch
                {
                    TokenKind.Not => UnaryOperator.Not,
                    TokenKind.Minus => UnaryOperator.Negate,
                    _ => UnaryOperator.Plus,
                }, operand);
            case TokenKind.At:
                at++;
                if (Primary() is { } function) return new FunctionReferenceExpression(token.Span.To(function.Span), function);
                NoOperand("function reference");
                return null;
            case TokenKind.Caret:
                at++;
                if (Operand(true) is not { } list)
                {
                    NoOperand("argument list");
                    return null;
                }

                if (isArgument) return new SpreadExpression(token.Span.To(list.Span), list);
                Report(token.Span, "`^` can only be used for an argument of a function call");
                return null;
            case TokenKind.Increment or TokenKind.Decrement:
                at++;
                var isIncrement = token.Kind == TokenKind.Increment;
                if (Primary() is Target target) return new IncrementExpression(token.Span.To(target.Span), target, isIncrement, true);
                Report(token.Span, $"Expecting a variable after `{Quote(token)}`");
                return null;
            default:
                return Callable(isArgument);
        }
    }

    private Expression? Operand(bool isArgument)
    {
        if (!Dive()) return null;
        var result = Unary(isArgument);
        depth--;
        return result;
    }

    /// <summary>A path, and when arguments follow it, the call.</summary>
    private Expression? Callable(bool isArgument)
    {
        var start = at;
        var primary = Primary();
        if (primary is not Target path) return primary;
        if (Now.Kind is TokenKind.Increment or TokenKind.Decrement)
        {
            at++;
            return new IncrementExpression(primary.Span.To(Last), path, tokens[at - 1].Kind == TokenKind.Increment, false);
        }

        if (isArgument || (start == loopListStart && IsLoopWord())) return primary;
        List<Expression> arguments = [];
        List<NamedArgument> named = [];
        Arguments(arguments, named);
        if (arguments.Count == 0 && named.Count == 0) return primary;
        return new CallExpression(primary.Span.To(Last), primary, [.. arguments], [.. named], true);
    }

    private bool IsLoopWord() =>
        IsWord("reversed") || ((IsWord("offset") || IsWord("limit") || IsWord("cols")) && Next.Kind == TokenKind.Colon);

    /// <summary>Arguments separated by blanks.</summary>
    private void Arguments(List<Expression> arguments, List<NamedArgument> named)
    {
        while (StartsArgument())
        {
            if (IsNamedArgument())
            {
                named.Add(Named());
                continue;
            }

            if (Parse(0 + 1, isArgument: true) is not { } argument) return;
            arguments.Add(argument);
        }
    }

    private bool StartsArgument()
    {
        switch (Now.Kind)
        {
            case TokenKind.Name:
                return !(IsWord("in") || IsWord("end") || IsWord("else") || IsWord("when")) || IsNamedArgument();
            case TokenKind.Local or TokenKind.LocalIndex or TokenKind.Number or TokenKind.String or TokenKind.Verbatim:
            case TokenKind.InterpolationStart or TokenKind.ParenOpen or TokenKind.BracketOpen or TokenKind.BraceOpen:
            case TokenKind.At or TokenKind.Caret or TokenKind.Not:
                return true;
            default:
                return false;
        }
    }

    // In `c ? f a : b` the colon belongs to the condition; a named argument's colon touches its name.
    private bool IsNamedArgument() =>
        Now.Kind == TokenKind.Name && Next.Kind == TokenKind.Colon && (ternaries == 0 || Next.Start == Now.End);

    private NamedArgument Named()
    {
        var name = Now;
        at += 2;
        var value = Parse(1, isArgument: true);
        if (value is null) NoOperand("named argument");
        return new NamedArgument(Word(name).ToString(), value ?? Nothing(), name.Span);
    }

    /// <summary>A literal, a name, something in brackets, and what is reached from it by dots, brackets and `f( )`.</summary>
    private Expression? Primary()
    {
        var result = Atom();
        for (var links = 0; result is not null; links++)
        {
            var token = Now;
            if (links > DepthLimit)
            {
                Report(token.Span, $"A path cannot have more than {DepthLimit} parts");
                return null;
            }

            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                if (Next.Kind != TokenKind.Name)
                {
                    at++;
                    Report(Now.Span, $"Error while parsing member expression: Expecting <identifier> instead of `{Quote(Now)}` in: <expression>.<identifier>");
                    return null;
                }

                at++;
                result = Member(result, token.Kind == TokenKind.QuestionDot);
            }
            else if (token.Kind == TokenKind.BracketOpen && !token.BlankBefore) result = Index(result);
            else if (token.Kind == TokenKind.ParenOpen && !token.BlankBefore && result is Target) result = ParenthesesCall(result);
            else break;
        }

        return result;
    }

    private MemberExpression Member(Expression owner, bool isConditional)
    {
        var name = Now;
        at++;
        var word = Word(name).ToString();
        if (word == "empty" && Now.Kind == TokenKind.Question && !Now.BlankBefore)
        {
            at++;
            word = "empty?";
        }

        return new MemberExpression(owner.Span.To(Last), owner, word, name.Span, isConditional);
    }

    private IndexExpression? Index(Expression owner)
    {
        at++;
        SkipLines();
        var index = Parse(0);
        if (index is null)
        {
            NoOperand("indexer");
            return null;
        }

        SkipLines();
        if (Take(TokenKind.BracketClose)) return new IndexExpression(owner.Span.To(Last), owner, index);
        Expected("indexer", "`]`", "<expression>[<index_expression>]");
        return null;
    }

    private CallExpression? ParenthesesCall(Expression function)
    {
        at++;
        List<Expression> arguments = [];
        List<NamedArgument> named = [];
        var outerTernaries = ternaries;
        ternaries = 0;
        while (Now.Kind != TokenKind.ParenClose)
        {
            if (IsNamedArgument()) named.Add(NamedInParentheses());
            else if (SpreadOrValue() is { } argument) arguments.Add(argument);
            else
            {
                NoOperand("function call");
                return null;
            }

            if (!Take(TokenKind.Comma)) break;
        }

        ternaries = outerTernaries;
        if (Take(TokenKind.ParenClose)) return new CallExpression(function.Span.To(Last), function, [.. arguments], [.. named], true);
        Expected("function call", "`)`", "<function>(<arguments>)");
        return null;
    }

    private Expression? SpreadOrValue() => Now.Kind == TokenKind.Caret ? Parse(1, isArgument: true) : Parse(0);

    private NamedArgument NamedInParentheses()
    {
        var name = Now;
        at += 2;
        var value = Parse(0);
        if (value is null) NoOperand("named argument");
        return new NamedArgument(Word(name).ToString(), value ?? Nothing(), name.Span);
    }

    private void SkipLines()
    {
        while (Take(TokenKind.NewLine))
        {
        }
    }

    private Expression? Atom()
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.Name: return Name(token);
            case TokenKind.Local:
                at++;
                return token.Length == 1
                    ? new ArgumentsExpression(token.Span)
                    : new LocalExpression(token.Span, text.Substring(token.Start + 1, token.Length - 1));
            case TokenKind.LocalIndex:
                at++;
                if (int.TryParse(text.AsSpan(token.Start + 1, token.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    return new ArgumentExpression(token.Span, index);
                Report(token.Span, $"There is no argument `{Quote(token)}`");
                return null;
            case TokenKind.Block:
                at++;
                return new BlockExpression(token.Span);
            case TokenKind.Number:
                at++;
                return Number(token);
            case TokenKind.String:
                at++;
                return new LiteralExpression(token.Span, Unescape(token.Start + 1, token.End - 1, false));
            case TokenKind.Verbatim:
                at++;
                return new LiteralExpression(token.Span, text.Substring(token.Start + 1, token.Length - 2).Replace("``", "`", StringComparison.Ordinal));
            case TokenKind.InterpolationStart: return Interpolated();
            case TokenKind.ParenOpen: return Parentheses();
            case TokenKind.BracketOpen: return Array();
            case TokenKind.BraceOpen: return Object();
            default: return null;
        }
    }

    private Expression? Name(Token token)
    {
        switch (Word(token))
        {
            case "true": at++; return new LiteralExpression(token.Span, true);
            case "false": at++; return new LiteralExpression(token.Span, false);
            case "null": at++; return new LiteralExpression(token.Span, default);
            case "this": at++; return new ThisExpression(token.Span);
            case "do":
                at++;
                var definition = FunctionRest(token, "do", "do ... end");
                return new AnonymousFunctionExpression(definition.Span, definition);
            case "end" or "else" or "when" or "if" or "in" or "func" or "ret" or "case" or "capture" or "with" or "wrap" or "import" or "readonly" or "break" or "continue":
                return null;
            default:
                at++;
                return new VariableExpression(token.Span, Word(token).ToString());
        }
    }

    private ParenthesesExpression? Parentheses()
    {
        var open = Now;
        at++;
        var outerTernaries = ternaries;
        ternaries = 0;
        var inner = Parse(0);
        ternaries = outerTernaries;
        if (inner is null)
        {
            NoOperand("parentheses");
            return null;
        }

        if (Take(TokenKind.ParenClose)) return new ParenthesesExpression(open.Span.To(Last), inner);
        Report(Now.Span, $"Invalid token found `{Quote(Now)}`. Expecting `)` for the `(` opened before");
        return null;
    }

    private ArrayExpression? Array()
    {
        var open = Now;
        at++;
        var outerTernaries = ternaries;
        ternaries = 0;
        List<Expression> items = [];
        SkipLines();
        while (Now.Kind != TokenKind.BracketClose)
        {
            if (Parse(0) is not { } item)
            {
                NoOperand("array initializer");
                return null;
            }

            items.Add(item);
            SkipLines();
            if (!Take(TokenKind.Comma)) break;
            SkipLines();
        }

        ternaries = outerTernaries;
        if (Take(TokenKind.BracketClose)) return new ArrayExpression(open.Span.To(Last), [.. items]);
        Expected("array initializer", "`]`", "[ <expression>, ... ]");
        return null;
    }

    private ObjectExpression? Object()
    {
        const string form = "{ <key>: <expression>, ... }";
        var open = Now;
        at++;
        var outerTernaries = ternaries;
        ternaries = 0;
        List<ObjectMember> members = [];
        SkipLines();
        while (Now.Kind != TokenKind.BraceClose)
        {
            string key;
            if (Now.Kind == TokenKind.Name) key = Word(Now).ToString();
            else if (Now.Kind == TokenKind.String) key = Unescape(Now.Start + 1, Now.End - 1, false);
            else
            {
                Expected("object initializer", "<identifier> or <string>", form);
                return null;
            }

            at++;
            if (!Take(TokenKind.Colon))
            {
                Expected("object initializer", "`:`", form);
                return null;
            }

            SkipLines();
            if (Parse(0) is not { } value)
            {
                NoOperand("object initializer");
                return null;
            }

            members.Add(new ObjectMember(key, TemplateObject.NameHash(key), value));
            SkipLines();
            if (!Take(TokenKind.Comma)) break;
            SkipLines();
        }

        ternaries = outerTernaries;
        if (Take(TokenKind.BraceClose)) return new ObjectExpression(open.Span.To(Last), [.. members]);
        Expected("object initializer", "`}`", form);
        return null;
    }

    private InterpolatedExpression? Interpolated()
    {
        var open = Now;
        at++;
        List<Expression> parts = [];
        while (true)
        {
            var token = Now;
            if (Take(TokenKind.InterpolationText)) parts.Add(new LiteralExpression(token.Span, Unescape(token.Start, token.End, true)));
            else if (Take(TokenKind.InterpolationOpen))
            {
                var outerTernaries = ternaries;
                ternaries = 0;
                if (Parse(0) is not { } part)
                {
                    NoOperand("interpolated string");
                    return null;
                }

                ternaries = outerTernaries;
                parts.Add(part);
                if (Take(TokenKind.InterpolationClose)) continue;
                Expected("interpolated string", "`}`", "$\"...{<expression>}...\"");
                return null;
            }
            else if (Take(TokenKind.InterpolationEnd)) return new InterpolatedExpression(open.Span.To(Last), [.. parts]);
            else return null;
        }
    }

    private LiteralExpression? Number(Token token)
    {
        var word = text.Substring(token.Start, token.Length).Replace("_", "", StringComparison.Ordinal);
        if (word.Length > 2 && word[0] == '0' && word[1] is 'x' or 'X' or 'b' or 'B')
        {
            var radix = word[1] is 'x' or 'X' ? 16 : 2;
            BigInteger whole = 0;
            foreach (var c in word.AsSpan(2).TrimEnd("uU"))
            {
                var digit = Convert.ToInt32(c.ToString(), 16);
                if (digit >= radix)
                {
                    Report(token.Span, $"Invalid number `{word}`");
                    return null;
                }

                whole = (whole * radix) + digit;
            }

            return new LiteralExpression(token.Span, whole);
        }

        if (word.Length > 400)
        {
            Report(token.Span, "The number has too many digits");
            return null;
        }

        var suffix = char.ToLowerInvariant(word[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? word[..^1] : word;
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        switch (suffix)
        {
            case 'f' when float.TryParse(digits, style, CultureInfo.InvariantCulture, out var single):
                return new LiteralExpression(token.Span, single);
            case 'm' when decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var exact):
                return new LiteralExpression(token.Span, exact);
            case 'd' when double.TryParse(digits, style, CultureInfo.InvariantCulture, out var asked):
                return new LiteralExpression(token.Span, asked);
        }

        if (digits.Contains('.', StringComparison.Ordinal) && double.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
            return new LiteralExpression(token.Span, number);
        var e = digits.IndexOfAny(['e', 'E']);
        var power = 0;
        if (BigInteger.TryParse(e < 0 ? digits : digits[..e], NumberStyles.None, CultureInfo.InvariantCulture, out var big)
            && (e < 0 || (int.TryParse(digits.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && power is >= 0 and <= 400)))
        {
            return new LiteralExpression(token.Span, big * BigInteger.Pow(10, power));
        }

        Report(token.Span, $"Invalid number `{word}`");
        return null;
    }

    private string Unescape(int start, int end, bool isInterpolated)
    {
        var raw = text.AsSpan(start, end - start);
        if (raw.IndexOf('\\') < 0) return raw.ToString();
        var built = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                built.Append(raw[i]);
                continue;
            }

            i++;
            var c = i < raw.Length ? raw[i] : '\0';
            switch (c)
            {
                case '\'' or '"' or '\\': built.Append(c); break;
                case '{' or '}' when isInterpolated: built.Append(c); break;
                case '0': built.Append('\0'); break;
                case 'n': built.Append('\n'); break;
                case 'r': built.Append('\r'); break;
                case 't': built.Append('\t'); break;
                case 'b': built.Append('\b'); break;
                case 'f': built.Append('\f'); break;
                case 'v': built.Append('\v'); break;
                case '\n': break;
                case '\r':
                    if (i + 1 < raw.Length && raw[i + 1] == '\n') i++;
                    break;
                case 'u' or 'x':
                    var length = c == 'u' ? 4 : 2;
                    if (i + length < raw.Length && ushort.TryParse(raw.Slice(i + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                    {
                        built.Append((char)code);
                        i += length;
                    }
                    else goto default;
                    break;
                default:
                    lexical.Add(new Finding(new TemplateSpan(start + i - 1, 2), $"Unexpected escape character `{c}` in string. Only ' \" \\ 0 \\n \\r \\t \\b \\f \\v \\uXXXX \\xXX are allowed; in a verbatim string (between backquotes) nothing is escaped"));
                    break;
            }
        }

        return built.ToString();
    }
}
