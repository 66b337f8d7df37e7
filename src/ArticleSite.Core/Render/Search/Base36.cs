namespace ArticleSite.Core.Render.Search;

/// <summary>Numbers in digits and small letters, as browsers read them with <c>parseInt(text, 36)</c>.</summary>
internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A number's text.</summary>
    public static string Of(uint number)
    {
        Span<char> text = stackalloc char[7];
        var at = text.Length;
        do
        {
            text[--at] = Digits[(int)(number % 36)];
            number /= 36;
        }
        while (number > 0);

        return text[at..].ToString();
    }
}
