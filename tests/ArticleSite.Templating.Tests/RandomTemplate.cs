using System.Text;

namespace ArticleSite.Templating.Tests;

/// <summary>A template that follows the grammar, mostly: every statement, operator and builtin comes up.</summary>
internal sealed class RandomTemplate(Random random)
{
    public static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", " ", "\n", ";", "x", "y", "f", "$0", "$", "$k", "$$", "'s'", "\"q\"", "`v`", "$'a{", "}'",
        "1", "2.5", "1e3", "99999999999", "0x1F", "1.5m", "null", "true", "empty", "this", "(", ")", "[", "]", "{", "}", "a:", ",", "+", "-", "*", "/", "//", "%",
        "..", "..<", "==", "<", "&&", "||", "??", "?!", "?.", ".", "?", ":", "|", "@", "^", "!", "++", "--", "=", "+=", "if ", "else ", "end ", "for x in ",
        "while ", "case ", "when ", "func f(a, b = 1) ", "func f ", "do ", "ret ", "capture c ", "with x ", "wrap f ", "import x ", "readonly x ", "break ",
        "tablerow x in ", "include 'i' ", "include_join ['i'] ", "array.each ", "string.slice ", "object.eval ", "regex.replace ", "for.index", "list", "deep", "##", "#",
    ];

    private static readonly string[] Names = ["x", "x", "x", "list", "list", "deep", "deep.a", "deep.a.b", "h", "d", "d.day", "list.size", "list[1]", "$", "this", "y", "f", "$0", "$k", "for.index", "nope", "nope?.b"];

    private static readonly string[] Literals =
    [
        "0", "1", "2", "-3", "2.5", "1e3", "99999999999", "12345678901234567890", "0x1F", "1.5m", "1.5f", "null", "true", "false", "empty", "''", "'a'", "\"two words\"",
        "`\\d+`", "'<b>é</b>'", "'2024-03-05'", "'%Y-%m-%d'", "'N2'", "'{\"a\": [1]}'", "'a, b,,c'", "1..5", "5..1", "1..<3", "(1..4)", "[]", "{}", "'i'", "'self'", "'bad'",
    ];

    private static readonly string[] Signs = ["+", "+", "+", "==", "==", "!=", "&&", "||", "??", "?!", "-", "*", "/", "//", "%", "<", "<=", ">", ">=", "..", "..<", "<<", ">>"];

    // Calls that work, so that more than their refusals is tried.
    private static readonly string[] Calls = [.. BuiltinTests.Cases];

    private static readonly string[] Functions = [.. BuiltinList.All, "include", "include_join", "f", "date", "@f", "nope"];

    private readonly StringBuilder built = new();
    private int budget = random.Next(5, 60);

    public string Text()
    {
        Block(0, true);
        return built.ToString();
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Pick(string[] of) => of[random.Next(of.Length)];

    private void Block(int depth, bool isText)
    {
        for (var count = random.Next(1, 5); count > 0 && budget > 0; count--)
        {
            if (isText)
            {
                built.Append(Pick(["text ", "\n", "  ", "<p>", "", "{", "}}"])).Append(Pick(["{{ ", "{{~ ", "{{- "]));
                Statement(depth, Chance(60));
                built.Append(Pick([" }}", " ~}}", " -}}"]));
            }
            else
            {
                Statement(depth, false);
                built.Append(Pick(["; ", "\n"]));
            }
        }
    }

    private void Inside(int depth, bool isText)
    {
        built.Append(isText ? " }}" : "; ");
        if (depth < 4) Block(depth + 1, isText);
        built.Append(isText ? "{{ " : "");
    }

    private void Statement(int depth, bool isText)
    {
        budget--;
        switch (random.Next(22))
        {
            case 0: Open("if ", depth, isText, "else if x > 1"); break;
            case 1: Open("if !", depth, isText, "else"); break;
            case 2: Open("for x in ", depth, isText, "else"); break;
            case 3: Open(Pick(["for y in list limit:", "for y in list offset:", "for $k in list reversed limit:", "for y in 1.."]), depth, isText, null); break;
            case 4: Open("while x < 5 && ", depth, isText, null); break;
            case 5: Open(Pick(["tablerow x in list cols:", "tablerow x in "]), depth, isText, null); break;
            case 6:
                built.Append("case ");
                Expression(depth);
                Open(isText ? " }}{{ when " : "\nwhen ", depth, isText, "else");
                break;
            case 7: Open(Pick(["capture c;", "capture deep.a;", "with deep;"]), depth, isText, null, false); break;
            case 8: Open(Pick(["func f;", "func f(a, b = 2);", "func f(a, b...);"]), depth, isText, null, false); break;
            case 9: Open("wrap f ", depth, isText, null); break;
            case 10: built.Append(Pick(["break", "continue", "ret ", "readonly x", "import deep", "$$", "x++", "--x"])); break;
            case 11 or 12 or 13:
                built.Append(Pick(["x", "y", "$k", "deep.a", "deep.n", "list[0]", "list[9]", "this.q", "date.format", "string.foo", "f(x)"])).Append(Pick([" = ", " = ", " += ", " *= ", " //= "]));
                Expression(depth);
                break;
            case 14 or 15 or 16: built.Append(Pick(Calls)); break;
            default: Expression(depth); break;
        }
    }

    private void Open(string opener, int depth, bool isText, string? middle, bool hasExpression = true)
    {
        built.Append(opener);
        if (hasExpression) Expression(depth + 1);
        Inside(depth, isText);
        if (middle is not null && Chance(50))
        {
            built.Append(middle);
            Inside(depth, isText);
        }

        if (!Chance(2)) built.Append("end");
    }

    private void Expression(int depth)
    {
        budget--;
        if (depth > 5 || budget < 0)
        {
            built.Append(Pick(Literals));
            return;
        }

        switch (random.Next(14))
        {
            case 0 or 1 or 2: built.Append(Pick(Names)); break;
            case 3 or 4: built.Append(Pick(Literals)); break;
            case 5 or 6:
                Expression(depth + 1);
                built.Append(' ').Append(Pick(Signs)).Append(' ');
                Expression(depth + 1);
                break;
            case 7 or 8 or 9:
                Expression(depth + 2);
                built.Append(" | ");
                if (Chance(30))
                {
                    built.Append(Pick(Functions));
                    Arguments(depth);
                }
                else built.Append(Pick(["string.size", "string.upcase", "string.append x", "object.typeof", "object.to_json", "object.default 'q'", "html.escape", "string.truncate 3", "string.split ','"]));
                break;
            case 10:
                built.Append('(');
                Expression(depth + 1);
                built.Append(')').Append(Pick(["", ".size", "[0]", ".a", "?.b", ".empty?", "[-1]"]));
                break;
            case 11: Between(Pick(["[", "{a: ", "$'{", "@(do; ret "]), depth); break;
            case 12:
                built.Append(Pick(Functions));
                Arguments(depth);
                break;
            default:
                Expression(depth + 2);
                built.Append(" ? ");
                Expression(depth + 2);
                built.Append(" : ");
                Expression(depth + 2);
                break;
        }
    }

    private void Between(string open, int depth)
    {
        built.Append(open);
        Expression(depth + 1);
        built.Append(open[0] switch { '[' => Chance(30) ? ", 1]" : "]", '{' => "}", '$' => "}'", _ => "; end)" });
    }

    private void Arguments(int depth)
    {
        for (var count = random.Next(4); count > 0; count--)
        {
            built.Append(' ');
            if (Chance(40)) Between(Pick(["[", "@(do; ret "]), depth + 2);
            else built.Append(Chance(50) ? Pick(Literals) : Pick(Names));
        }
    }
}
