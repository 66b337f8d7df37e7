using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// From tokens to nodes that can be evaluated. A mistake is noted, the rest of its statement skipped, and reading goes
/// on, so that one reading finds all mistakes. Expressions are in the other part, <c>Parser.Expressions.cs</c>.
/// </summary>
internal sealed partial class Parser
{
    private const int DepthLimit = 250;
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly List<Finding> findings = [];
    private int at;
    private int depth;

    private readonly List<Finding> lexical;
    private int statementStart;

    private Parser(string text, bool frontMatter)
    {
        this.text = text;
        lexical = [];
        tokens = Lexer.Cut(text, frontMatter, lexical);
    }

    private Token Now => tokens[at];

    private Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    private TemplateSpan Last => at == 0 ? default : tokens[at - 1].Span;

    public static ParsedTemplate Parse(string text, bool frontMatter)
    {
        var parser = new Parser(text, frontMatter);
        var body = parser.Page();
        parser.findings.AddRange(parser.lexical.OrderBy(f => f.Span.Start));
        return new ParsedTemplate(body, parser.findings);
    }

    private ReadOnlySpan<char> Word(Token token) => text.AsSpan(token.Start, token.Length);

    private bool IsWord(string word) => Now.Kind == TokenKind.Name && Word(Now).SequenceEqual(word);

    private bool IsStatementEnd => Now.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.End;

    private bool TakeWord(string word)
    {
        if (!IsWord(word)) return false;
        at++;
        return true;
    }

    private bool Take(TokenKind kind)
    {
        if (Now.Kind != kind) return false;
        at++;
        return true;
    }

    private void Report(TemplateSpan span, string message) => findings.Add(new Finding(span, message));

    private string Quote(Token token) => token.Kind switch
    {
        TokenKind.End => "<EOF>",
        TokenKind.NewLine => "<EOL>",
        _ => text.Substring(token.Start, Math.Min(token.Length, 60)),
    };

    /// <summary>In the words authors know from the language's reference implementation.</summary>
    private void Expected(string construct, string wanted, string form) =>
        ReportOnce($"Error while parsing {construct}: Expecting {wanted} instead of `{Quote(Now)}` in: {form}");

    /// <summary>What follows from a mistake is not another one: one message a statement.</summary>
    private void ReportOnce(string message)
    {
        if (Now.Kind != TokenKind.Invalid && (findings.Count == 0 || findings[^1].Span.Start < statementStart)) Report(Now.Span, message);
    }

    private bool Dive()
    {
        if (depth < DepthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            depth++;
            return true;
        }

        Report(Now.Span, $"The statement depth limit `{DepthLimit}` was reached when parsing this statement");
        at = tokens.Count - 1;
        return false;
    }

    private BlockStatement Page()
    {
        var block = Block(new TemplateSpan(0, 0), null, null);
        while (Now.Kind != TokenKind.End)
        {
            // A closing word nobody waits for.
            Report(Now.Span, $"Unexpected `{Quote(Now)}`: no block is open here");
            SkipStatement();
            block = new BlockStatement(block.Span, [block, Block(Now.Span, null, null)]);
        }

        return block;
    }

    /// <summary>Statements up to a word that closes or continues the block around them; that word is not taken.</summary>
    private BlockStatement Block(TemplateSpan opener, string? construct, string? form)
    {
        List<Statement> statements = [];
        if (Dive())
        {
            var textBefore = false;
            string? indent = null;
            while (Now.Kind != TokenKind.End)
            {
                var token = Now;
                switch (token.Kind)
                {
                    case TokenKind.Text:
                        statements.Add(new TextStatement(token.Span, text));
                        textBefore = true;
                        at++;
                        continue;
                    case TokenKind.CodeEnter:
                        indent = textBefore && token.Extra > 0 ? text.Substring(token.Start - token.Extra, token.Extra) : null;
                        at++;
                        continue;
                    case TokenKind.CodeExit:
                        indent = null;
                        textBefore = false;
                        at++;
                        continue;
                    case TokenKind.NewLine or TokenKind.Semicolon:
                        at++;
                        continue;
                }

                textBefore = false;
                if (IsWord("end") || IsWord("else") || IsWord("when")) break;
                var before = at;
                statementStart = Now.Start;
                if (Statement() is { } statement)
                {
                    statement.Indent = indent;
                    statements.Add(statement);
                }

                EndOfStatement(before);
            }

            depth--;
        }

        if (construct is not null && Now.Kind == TokenKind.End)
            Report(opener, $"The <end> statement was not found: {construct} is never closed. Expecting: {form}");
        var array = statements.ToArray();
        return new BlockStatement(array.Length == 0 ? Now.Span : array[0].Span.To(array[^1].Span), array);
    }

    private void EndOfStatement(int before)
    {
        if (IsStatementEnd) return;
        if (at > before && (IsWord("end") || IsWord("else") || IsWord("when")) && Last.Length > 0 && IsAfterBlock()) return;
        if (Now.Kind != TokenKind.Invalid && (findings.Count == 0 || findings[^1].Span.Start < tokens[before].Start))
            Report(Now.Span, $"Invalid token found `{Quote(Now)}`. Expecting <EOL>/end of line.");
        if (at == before) at++;
        SkipStatement();
    }

    // `do; ret 1; end` may stand on one line, each statement closed by its semicolon; nothing else may be left out.
    private bool IsAfterBlock() => tokens[at - 1].Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit;

    private void SkipStatement()
    {
        while (!IsStatementEnd) at++;
    }

    private Statement? Statement()
    {
        var start = Now;
        if (start.Kind == TokenKind.Name)
        {
            switch (Word(start))
            {
                case "if": return If();
                case "case": return Case();
                case "for" when Next.Kind is not (TokenKind.Dot or TokenKind.QuestionDot): return For();
                case "while" when Next.Kind is not (TokenKind.Dot or TokenKind.QuestionDot): return While();
                case "tablerow" when Next.Kind is not (TokenKind.Dot or TokenKind.QuestionDot): return TableRow();
                case "break": at++; return new JumpStatement(start.Span, Flow.Break);
                case "continue": at++; return new JumpStatement(start.Span, Flow.Continue);
                case "capture": return Capture();
                case "with": return With();
                case "wrap": return Wrap();
                case "import": return Import();
                case "readonly": return ReadOnly();
                case "ret": return Return();
                case "func": return Function();
            }
        }

        return ExpressionOrAssignment();
    }

    private void End(string construct, string form)
    {
        if (TakeWord("end") || Now.Kind == TokenKind.End) return;
        Report(Now.Span, $"Error while parsing {construct}: Expecting <end> instead of `{Quote(Now)}` in: {form}");
        SkipStatement();
    }

    private BlockStatement Body(Token opener, string construct, string form)
    {
        if (!IsStatementEnd)
        {
            if (findings.Count == 0 || findings[^1].Span.Start < opener.Start)
                Report(Now.Span, $"Invalid token found `{Quote(Now)}`. Expecting <EOL>/end of line.");
            SkipStatement();
        }

        return Block(opener.Span, construct, form);
    }

    private IfStatement If()
    {
        const string form = "if <expression> ... end|else|else if";
        var opener = Now;
        at++;
        var condition = Needed("if statement", "<expression>", form);
        var then = Body(opener, "if statement", form);
        Statement? otherwise = null;
        if (TakeWord("else"))
        {
            if (IsWord("if") && Dive())
            {
                otherwise = If();
                depth--;
                return new IfStatement(opener.Span.To(Last), condition, then, otherwise);
            }

            otherwise = Body(opener, "else statement", "else ... end");
        }

        End("if statement", form);
        return new IfStatement(opener.Span.To(Last), condition, then, otherwise);
    }

    private CaseStatement Case()
    {
        const string form = "case <expression> ... when <expression> ... end|else";
        var opener = Now;
        at++;
        var subject = Needed("case statement", "<expression>", form);
        var before = findings.Count;
        var dropped = at;
        Body(opener, "case statement", form);
        for (var i = dropped; i < at; i++)
        {
            if (tokens[i].Kind is TokenKind.Text or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon) continue;
            if (findings.Count > before) break;
            Report(tokens[i].Span, $"Unexpected code `{Quote(tokens[i])}` between <case> and its first <when>");
            break;
        }

        List<CaseBranch> branches = [];
        while (IsWord("when"))
        {
            var when = Now;
            at++;
            List<Expression> values = [];
            do
            {
                values.Add(Parse(40) ?? Missing("when statement", "<expression>", "when <expression> ... end|when|else"));
            }
            while (Take(TokenKind.Comma) || Take(TokenKind.Or));
            branches.Add(new CaseBranch([.. values], Body(when, "when statement", "when <expression> ... end|when|else")));
        }

        Statement? otherwise = TakeWord("else") ? Body(opener, "else statement", "else ... end") : null;
        End("case statement", form);
        return new CaseStatement(opener.Span.To(Last), subject, [.. branches], otherwise);
    }

    private ForStatement For()
    {
        const string form = "for <variable> in <expression> ... end";
        var opener = Now;
        at++;
        var name = LoopVariable("for statement", form);
        var list = LoopList("for statement", form, null);
        var body = Body(opener, "for statement", form);
        Statement? otherwise = TakeWord("else") ? Body(opener, "else statement", "else ... end") : null;
        End("for statement", form);
        return new ForStatement(opener.Span.To(Last), name, list, body, otherwise);
    }

    private TableRowStatement TableRow()
    {
        const string form = "tablerow <variable> in <expression> ... end";
        var opener = Now;
        at++;
        var name = LoopVariable("tablerow statement", form);
        List<Expression> columns = [];
        var list = LoopList("tablerow statement", form, columns);
        var body = Body(opener, "tablerow statement", form);
        End("tablerow statement", form);
        return new TableRowStatement(opener.Span.To(Last), name, list, columns.Count > 0 ? columns[0] : null, body);
    }

    private string LoopVariable(string construct, string form)
    {
        var name = "";
        if (Now.Kind is TokenKind.Name && !IsWord("in")) name = Word(Now).ToString();
        else if (Now.Kind == TokenKind.Local && Now.Length > 1) name = Word(Now).ToString();
        else
        {
            Expected(construct, "<variable>", form);
            SkipStatement();
            return name;
        }

        at++;
        if (TakeWord("in")) return name;
        Expected(construct, "`in`", form);
        SkipStatement();
        return name;
    }

    private ForList LoopList(string construct, string form, List<Expression>? columns)
    {
        if (IsStatementEnd && findings.Count > 0 && findings[^1].Span.Start <= Now.Start && findings[^1].Message.Contains(construct, StringComparison.Ordinal))
            return new ForList(Nothing(), null, null, false);
        loopListStart = at;
        var source = Needed(construct, "<expression>", form);
        loopListStart = -1;
        Expression? offset = null;
        Expression? limit = null;
        var reversed = false;
        // After anything but a path or parentheses these words belong to what stands before them, where they mean nothing.
        while (Now.Kind == TokenKind.Name && source is Target or ParenthesesExpression)
        {
            if (TakeWord("reversed")) reversed = true;
            else if (IsWord("offset") && Next.Kind == TokenKind.Colon) offset = LoopOption(construct, form);
            else if (IsWord("limit") && Next.Kind == TokenKind.Colon) limit = LoopOption(construct, form);
            else if (columns is not null && IsWord("cols") && Next.Kind == TokenKind.Colon) columns.Add(LoopOption(construct, form));
            else break;
        }

        return new ForList(source, offset, limit, reversed);
    }

    private Expression LoopOption(string construct, string form)
    {
        at += 2;
        return Parse(20, isArgument: true) ?? Missing(construct, "<expression>", form);
    }

    private WhileStatement While()
    {
        const string form = "while <expression> ... end";
        var opener = Now;
        at++;
        var condition = Needed("while statement", "<expression>", form);
        var body = Body(opener, "while statement", form);
        End("while statement", form);
        return new WhileStatement(opener.Span.To(Last), condition, body);
    }

    private CaptureStatement? Capture()
    {
        const string form = "capture <variable> ... end";
        var opener = Now;
        at++;
        var target = Needed("capture statement", "<variable>", form) as Target;
        if (target is null && findings.Count == 0) Report(Last, $"Error while parsing capture statement: Expecting <variable> in: {form}");
        var body = Body(opener, "capture statement", form);
        End("capture statement", form);
        return target is null ? null : new CaptureStatement(opener.Span.To(Last), target, body);
    }

    private WithStatement With()
    {
        const string form = "with <variable> ... end";
        var opener = Now;
        at++;
        var subject = Needed("with statement", "<variable>", form);
        var body = Body(opener, "with statement", form);
        End("with statement", form);
        return new WithStatement(opener.Span.To(Last), subject, body);
    }

    private WrapStatement Wrap()
    {
        const string form = "wrap <function_call> ... end";
        var opener = Now;
        at++;
        var call = Needed("wrap statement", "<function_call>", form);
        var body = Body(opener, "wrap statement", form);
        End("wrap statement", form);
        return new WrapStatement(opener.Span.To(Last), call, body);
    }

    private ImportStatement Import()
    {
        var opener = Now;
        at++;
        var subject = Needed("import statement", "<expression>", "import <expression>");
        return new ImportStatement(opener.Span.To(Last), subject);
    }

    private ReadOnlyStatement? ReadOnly()
    {
        var opener = Now;
        at++;
        if (Needed("readonly statement", "<variable>", "readonly <variable>") is VariableExpression variable)
            return new ReadOnlyStatement(opener.Span.To(Last), variable);
        if (findings.Count == 0) Report(Last, "Error while parsing readonly statement: Expecting <variable> in: readonly <variable>");
        return null;
    }

    private ReturnStatement Return()
    {
        var opener = Now;
        at++;
        var value = IsStatementEnd || IsWord("end") ? null : Needed("return statement", "<expression>", "ret <expression>?");
        return new ReturnStatement(opener.Span.To(Last), value);
    }

    private FunctionStatement? Function()
    {
        const string form = "func <variable> ... end";
        var opener = Now;
        at++;
        var name = Now;
        if (name.Kind != TokenKind.Name)
        {
            Expected("function statement", "<variable>", form);
            SkipStatement();
            Body(opener, "function statement", form);
            End("function statement", form);
            return null;
        }

        at++;
        Expression target = new VariableExpression(name.Span, Word(name).ToString());
        while (Now.Kind == TokenKind.Dot && Next.Kind == TokenKind.Name)
        {
            at++;
            target = new MemberExpression(name.Span.To(Now.Span), target, Word(Now).ToString(), Now.Span, false);
            at++;
        }

        var definition = FunctionRest(opener, target.Describe(), form);
        return new FunctionStatement(definition.Span, (Target)target, definition);
    }

    /// <summary>Parameters, if any, body and end.</summary>
    private FunctionDefinition FunctionRest(Token opener, string name, string form)
    {
        var isVariadic = false;
        FunctionParameter[]? parameters = null;
        if (Now.Kind == TokenKind.ParenOpen && !Now.BlankBefore) parameters = Parameters(out isVariadic);
        var body = Body(opener, "function statement", form);
        End("function statement", form);
        return new FunctionDefinition(name, parameters, isVariadic, body, null, opener.Span.To(Last));
    }

    private FunctionParameter[] Parameters(out bool isVariadic)
    {
        List<FunctionParameter> parameters = [];
        isVariadic = false;
        at++;
        while (Now.Kind is TokenKind.Name or TokenKind.Local)
        {
            var name = Word(Now).ToString();
            at++;
            TemplateValue? preset = null;
            if (Take(TokenKind.Assign))
            {
                if (Parse(200, isArgument: true) is { } literal && Constant(literal, out var value)) preset = value;
                else Report(Last, "Error while parsing function statement: Expecting <literal> for a parameter's default");
            }
            else if (Take(TokenKind.Ellipsis)) isVariadic = true;
            else if (parameters.Count > 0 && parameters[^1].Default is not null)
                Report(Last, $"A default value is needed for `{name}`: the parameters before it have one");
            parameters.Add(new FunctionParameter(name, TemplateObject.NameHash(name), preset));
            if (isVariadic || !Take(TokenKind.Comma)) break;
        }

        if (!Take(TokenKind.ParenClose)) Expected("function statement", "`)`", "func <variable>(<parameters>) ... end");
        if (parameters.Count > 64) Report(Last, "A function cannot have more than 64 parameters");
        return [.. parameters];
    }

    private static bool Constant(Expression expression, out TemplateValue value)
    {
        value = default;
        if (expression is LiteralExpression literal) value = literal.Value;
        else if (expression is NegativeLiteral negative) value = negative.Value;
        else return false;
        return true;
    }

    private Statement? ExpressionOrAssignment()
    {
        var start = Now;
        var expression = Parse(0);
        if (expression is null)
        {
            ReportOnce($"Unexpected token `{Quote(Now)}`: expecting an expression or a statement");
            return null;
        }

        BinaryOperator? with = Now.Kind switch
        {
            TokenKind.PlusAssign => BinaryOperator.Add,
            TokenKind.MinusAssign => BinaryOperator.Subtract,
            TokenKind.StarAssign => BinaryOperator.Multiply,
            TokenKind.SlashAssign => BinaryOperator.Divide,
            TokenKind.DoubleSlashAssign => BinaryOperator.DivideWhole,
            TokenKind.PercentAssign => BinaryOperator.Modulo,
            _ => null,
        };
        if (with is null && Now.Kind != TokenKind.Assign) return new ExpressionStatement(expression);

        var sign = Now;
        at++;
        var value = Parse(0);
        if (value is null)
        {
            Expected("assign expression", "<expression>", "<target_expression> = <value_expression>");
            return null;
        }

        if (expression is Target target) return new AssignStatement(start.Span.To(Last), target, with, value);
        if (with is null && ShortFunction(start, expression, value) is { } function) return function;
        Report(expression.Span, $"Error while parsing assign expression: `{text.AsSpan(expression.Span.Start, Math.Min(60, expression.Span.Length))}` cannot stand left of `{Quote(sign)}` in: <target_expression> = <value_expression>");
        return null;
    }

    /// <summary><c>f(a, b) = a + b</c></summary>
    private FunctionStatement? ShortFunction(Token start, Expression left, Expression value)
    {
        if (left is not CallExpression { Function: VariableExpression name, Named.Length: 0 } call || text[name.Span.End] != '(') return null;
        List<FunctionParameter> parameters = [];
        foreach (var argument in call.Arguments)
        {
            if (argument is not VariableExpression parameter) return null;
            parameters.Add(new FunctionParameter(parameter.Name, parameter.Hash, null));
        }

        var span = start.Span.To(Last);
        return new FunctionStatement(span, name, new FunctionDefinition(name.Name, [.. parameters], false, null, value, span));
    }

    private Expression Needed(string construct, string wanted, string form)
    {
        if (IsStatementEnd) return Missing(construct, wanted, form);
        var before = findings.Count;
        if (Parse(0) is { } expression) return expression;
        return findings.Count > before ? Nothing() : Missing(construct, wanted, form);
    }

    private LiteralExpression Missing(string construct, string wanted, string form)
    {
        Expected(construct, wanted, form);
        return Nothing();
    }

    private LiteralExpression Nothing() => new(new TemplateSpan(Now.Start, 0), default);
}
