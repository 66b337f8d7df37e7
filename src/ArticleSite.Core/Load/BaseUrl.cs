namespace ArticleSite.Core.Load;

/// <summary>Where a site lives: scheme and host, and the path before every address.</summary>
/// <param name="Origin">Scheme, host and port without a slash at the end: <c>https://example.com</c>.</param>
/// <param name="PathPrefix">Empty, or a path that begins and does not end with a slash: <c>/guides</c>.</param>
public sealed record BaseUrl(string Origin, string PathPrefix)
{
    /// <summary>For a site that has not said where it lives.</summary>
    public static BaseUrl Default { get; } = new("http://localhost:4000", "");

    /// <summary>Reads an absolute http or https address without query and fragment; null for anything else.</summary>
    public static BaseUrl? TryParse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme is not ("http" or "https") || uri.Query != "" || uri.Fragment != "" || uri.UserInfo != "") return null;
        return new BaseUrl(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/'));
    }

    /// <summary>The whole address, slash at the end.</summary>
    public override string ToString() => Origin + PathPrefix + "/";
}
