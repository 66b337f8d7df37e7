using System.Text.RegularExpressions;

namespace ArticleSite.Templating;

/// <summary>
/// The group <c>regex</c>. Patterns run on the engine that never goes back, which is linear in the text; the few that need
/// to go back (references, look-arounds) run against the clock.
/// </summary>
internal static class RegexBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("regex.escape", "pattern", c => c[0].IsNull ? default : (TemplateValue)Regex.Escape(c.Text(0))),
        new("regex.match", "text, pattern, options?", c => Guarded(c, (c2, regex) => Groups(regex.Match(c2.Text(0))), 2)),
        new("regex.matches", "text, pattern, options?", c => Guarded(c, Matches, 2)),
        new("regex.replace", "text, pattern, replace, options?", c => Guarded(c, Replace, 3)),
        new("regex.split", "text, pattern, options?", c => Guarded(c, (c2, regex) => new TemplateArray(regex.Split(c2.Text(0)).Select(s => (TemplateValue)s)), 2)),
        new("regex.unescape", "pattern", Unescape),
    ];

    private static TemplateValue Guarded(Call call, Use use, int options)
    {
        if (call[0].IsNull) return options == 2 ? new TemplateArray() : default;
        try
        {
            return use(call, Compile(call, options));
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Run.Fail(call.SpanOf(1), TemplateRules.LimitExceeded, "The regular expression took too long");
        }
    }

    private static Regex Compile(Call call, int optionsIndex)
    {
        var pattern = call.Text(1);
        var letters = call.Text(optionsIndex);
        if (call.Site is CallExpression { Remembered: Compiled known } && known.Pattern == pattern && known.Letters == letters && known.Timeout == call.Run.Options.RegexTimeout)
            return known.Regex;
        var regex = Compile(call, pattern, Options(call, optionsIndex, letters));
        if (call.Site is CallExpression site) site.Remembered = new Compiled(pattern, letters, call.Run.Options.RegexTimeout, regex);
        return regex;
    }

    private static Regex Compile(Call call, string pattern, RegexOptions options)
    {
        var timeout = call.Run.Options.RegexTimeout > TimeSpan.Zero ? call.Run.Options.RegexTimeout : Regex.InfiniteMatchTimeout;
        try
        {
            try
            {
                return new Regex(pattern, options | RegexOptions.NonBacktracking, timeout);
            }
            catch (NotSupportedException)
            {
                return new Regex(pattern, options, timeout);
            }
        }
        catch (ArgumentException error)
        {
            throw call.Fail(1, "Invalid regular expression: " + error.Message);
        }
    }

    private static RegexOptions Options(Call call, int index, string letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'n' => RegexOptions.ExplicitCapture,
                _ => throw call.Fail(index, $"Unknown option `{letter}` of a regular expression"),
            };
        }

        return options;
    }

    private static TemplateArray Groups(Match match)
    {
        var groups = new TemplateArray();
        if (!match.Success) return groups;
        foreach (Group group in match.Groups) groups.Add(group.Value);
        return groups;
    }

    private static TemplateValue Matches(Call call, Regex regex)
    {
        var all = new TemplateArray();
        foreach (Match match in regex.Matches(call.Text(0)))
        {
            call.Run.Step(call.Span);
            all.Add(Groups(match));
        }

        return all;
    }

    // The length is looked at before each piece is made: a short replacement can name the whole text many times.
    private static TemplateValue Replace(Call call, Regex regex)
    {
        var text = call.Text(0);
        var replacement = call.Text(2);
        var whole = replacement.AsSpan().Count("$_") + replacement.AsSpan().Count("$`") + replacement.AsSpan().Count("$'");
        var parts = replacement.AsSpan().Count('$') - whole;
        long length = text.Length;
        foreach (Match match in regex.Matches(text))
        {
            length += replacement.Length + ((long)parts * match.Length) + ((long)whole * text.Length);
            call.Run.CheckString(length, call.Span);
            call.Run.Tick(call.Span);
        }

        return regex.Replace(text, replacement);
    }

    private static TemplateValue Unescape(Call call)
    {
        if (call[0].IsNull) return default;
        try
        {
            return Regex.Unescape(call.Text(0));
        }
        catch (ArgumentException error)
        {
            throw call.Fail(0, "Invalid regular expression: " + error.Message);
        }
    }

    private delegate TemplateValue Use(Call call, Regex regex);

    private sealed record Compiled(string Pattern, string Letters, TimeSpan Timeout, Regex Regex);
}
