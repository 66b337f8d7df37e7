using System.Buffers;
using System.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>Numbers in digits and small letters, as browsers read them with <c>parseInt(text, 36)</c>.</summary>
internal static class Base36
{
    private const int Longest = 7;

    /// <summary>A number's text.</summary>
    public static string Of(uint number)
    {
        Span<byte> text = stackalloc byte[Longest];
        return Encoding.ASCII.GetString(DigitsOf(number, text));
    }

    /// <summary>Writes a number's text.</summary>
    public static void Write(IBufferWriter<byte> to, uint number)
    {
        Span<byte> text = stackalloc byte[Longest];
        to.Write(DigitsOf(number, text));
    }

    private static ReadOnlySpan<byte> DigitsOf(uint number, Span<byte> text)
    {
        var at = text.Length;
        do
        {
            text[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"u8[(int)(number % 36)];
            number /= 36;
        }
        while (number > 0);

        return text[at..];
    }
}
