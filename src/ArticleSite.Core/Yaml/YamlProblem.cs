using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>What can be wrong with YAML before anybody asks what it means.</summary>
public enum YamlProblemKind
{
    /// <summary>It cannot be read; nothing after the place was read.</summary>
    Syntax,

    /// <summary>A key stands twice in one mapping; the first value counts.</summary>
    DuplicateKey,

    /// <summary>An anchor, an alias or a tag: a text that begins with <c>&amp;</c>, <c>*</c> or <c>!</c> and has no quotes.</summary>
    Feature,

    /// <summary>Nested too deep or made of too many values; nothing after the place was read.</summary>
    TooComplex,
}

/// <summary>Something wrong with a piece of YAML.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is there and what was expected, in words.</param>
public sealed record YamlProblem(YamlProblemKind Kind, TextSpan Span, string Message)
{
    /// <summary>The way out, if there is one to name.</summary>
    public string? Help { get; init; }

    /// <summary>Where a key that stands twice stood first.</summary>
    public TextSpan? First { get; init; }
}

/// <summary>What was read from a piece of YAML.</summary>
/// <param name="Root">The value; null when there is none or when it could not be read to its end.</param>
/// <param name="Problems">What is wrong with it, in the order it was met.</param>
public sealed record YamlDocument(YamlNode? Root, EquatableArray<YamlProblem> Problems);
