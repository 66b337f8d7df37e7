using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Reads the address out of a <c>javascript:</c> link or an inline handler: <c>window.open(decodeURIComponent('https%3A…'))</c>.</summary>
internal static class AdHandlers
{
    private const string Scheme = "javascript:";

    /// <summary>True for a link that is a script.</summary>
    public static bool IsScript(string url) => url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first quoted text that is an address; null when there is none.</summary>
    /// <param name="script">The script, entities decoded.</param>
    /// <param name="start">Where the quoted text begins in it.</param>
    /// <param name="length">How long it is.</param>
    public static string? Address(string script, out int start, out int length)
    {
        (start, length) = (0, 0);
        for (var at = 0; at < script.Length; at++)
        {
            var quote = script.AsSpan(at).IndexOfAny('\'', '"');
            if (quote < 0) return null;
            at += quote;
            var close = script.IndexOf(script[at], at + 1);
            if (close < 0) return null;
            var isEncoded = script.AsSpan(0, at).TrimEnd().EndsWith("decodeURIComponent(", StringComparison.Ordinal);
            var words = script[(at + 1)..close];
            var address = isEncoded ? Uri.UnescapeDataString(words) : words;
            if (IsAddress(address))
            {
                (start, length) = (at + 1, words.Length);
                return address;
            }

            at = close;
        }

        return null;
    }

    /// <summary>True for what begins like an address of another host.</summary>
    public static bool IsAddress(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || (url.StartsWith("//", StringComparison.Ordinal) && url.Length > 2 && url[2] is not ('/' or ' '));

    /// <summary>The place of a quoted text in the file; the whole value where entities moved it.</summary>
    public static TextSpan Place(TextSpan value, string decoded, int start, int length) =>
        decoded.Length == value.Length && length > 0 ? new TextSpan(value.Start + start, length) : value;
}
