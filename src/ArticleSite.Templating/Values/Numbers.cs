using System.Globalization;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>How floating-point numbers are written: the shortest digits that read back the same, never an exponent.</summary>
internal static class Numbers
{
    public static string Print(double value) =>
        value == 0 ? "0" : Expand(value.ToString("R", CultureInfo.InvariantCulture));

    public static string Print(float value) =>
        value == 0 ? "0" : Expand(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Expand(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e < 0) return text;
        var exponent = int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture);
        var negative = text[0] == '-';
        var digits = text[(negative ? 1 : 0)..e];
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? digits.Length : dot) + exponent;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        var built = new StringBuilder(negative ? "-" : "");
        if (point <= 0) built.Append("0.").Append('0', -point).Append(digits);
        else if (point >= digits.Length) built.Append(digits).Append('0', point - digits.Length);
        else built.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        return built.ToString();
    }
}
