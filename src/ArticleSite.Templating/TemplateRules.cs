using System.Collections.Immutable;

namespace ArticleSite.Templating;

/// <summary>Every finding the template language can report.</summary>
public static class TemplateRules
{
    /// <summary>The text is not a template: a stray token, a missing <c>end</c>, a broken literal.</summary>
    public static readonly TemplateRule SyntaxError = new("AS5001", "Template syntax error");

    /// <summary>With strict variables, a name nobody gave a value, or a member its object does not have.</summary>
    public static readonly TemplateRule UnknownName = new("AS5002", "Unknown variable or member");

    /// <summary>Something is called that is no function.</summary>
    public static readonly TemplateRule UnknownFunction = new("AS5003", "Unknown function");

    /// <summary>Too few, too many, or of a type that cannot be converted.</summary>
    public static readonly TemplateRule WrongArgument = new("AS5004", "Wrong argument");

    /// <summary>A member or an item of null was asked for.</summary>
    public static readonly TemplateRule MemberOfNull = new("AS5005", "Member of null");

    /// <summary>There is no template of the included name, or nobody to load it.</summary>
    public static readonly TemplateRule IncludeMissing = new("AS5006", "Included template not found");

    /// <summary>The included template has syntax errors of its own.</summary>
    public static readonly TemplateRule IncludeBroken = new("AS5007", "Included template has errors");

    /// <summary>Too many steps, calls, characters, or too much time.</summary>
    public static readonly TemplateRule LimitExceeded = new("AS5008", "Limit exceeded");

    /// <summary>Shared data, a builtin or a name made <c>readonly</c> was written to.</summary>
    public static readonly TemplateRule ReadOnly = new("AS5009", "Read-only value written");

    /// <summary>Two values an operator cannot combine, a division by zero, a loop over a number, and the like.</summary>
    public static readonly TemplateRule EvaluationError = new("AS5010", "Template evaluation error");

    /// <summary>All of them, in order of code.</summary>
    public static ImmutableArray<TemplateRule> All { get; } =
    [
        SyntaxError, UnknownName, UnknownFunction, WrongArgument, MemberOfNull,
        IncludeMissing, IncludeBroken, LimitExceeded, ReadOnly, EvaluationError,
    ];
}
