namespace ArticleSite.Core.Ads.Validate;

/// <summary>Reads the declarations of a <c>style</c> attribute as far as ads need it.</summary>
internal static class Styles
{
    /// <summary>The value of a property in lower case; empty where it is not set. The last one wins.</summary>
    public static string Property(string style, string name)
    {
        var value = "";
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
        }

        return value;
    }

    /// <summary>The style without a property.</summary>
    public static string Without(string style, string name) => string.Join(
        ';',
        style.Split(';').Where(declaration => !declaration.Split(':')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).Trim();

    /// <summary>The style with one more declaration.</summary>
    public static string With(string style, string declaration) =>
        style.Trim().TrimEnd(';') is { Length: > 0 } before ? $"{before}; {declaration}" : declaration;

    /// <summary>True when it takes the element out of sight.</summary>
    public static bool Hides(string style) => Property(style, "display") == "none" || Property(style, "visibility") == "hidden";

    /// <summary>True when a length in pixels is set, directly or as a minimum.</summary>
    public static bool HasLength(string style, string side) => IsPixels(Property(style, side)) || IsPixels(Property(style, "min-" + side));

    private static bool IsPixels(string value) => value.EndsWith("px", StringComparison.Ordinal) && value.Length > 2 && value[0] is > '0' and <= '9';
}
