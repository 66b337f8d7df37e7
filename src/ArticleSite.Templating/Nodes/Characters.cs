namespace ArticleSite.Templating;

/// <summary>Strings of one character, made once for ASCII.</summary>
internal static class Characters
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static string Text(char c) => c < 128 ? Ascii[c] : c.ToString();
}
