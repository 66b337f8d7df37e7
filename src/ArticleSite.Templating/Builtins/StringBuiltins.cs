using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>The group <c>string</c>. Nearly everything gives null for null.</summary>
internal static class StringBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("string.append", "text, with", c => Operations.Join(c.Run, c.Span, c[0], c[1])),
        new("string.base64_decode", "text", Base64Decode),
        new("string.base64_encode", "text", c => Of(c, (_, t) => Convert.ToBase64String(Encoding.UTF8.GetBytes(t)))),
        new("string.capitalize", "text", c => Of(c, (call, t) => t.Length == 0 ? t : char.ToUpper(t[0], call.Run.Culture) + t[1..])),
        new("string.capitalizewords", "text", CapitalizeWords),
        new("string.contains", "text, value", c => !c[0].IsNull && !c[1].IsNull && c.Text(0).Contains(c.Text(1), StringComparison.Ordinal)),
        new("string.downcase", "text", c => Of(c, (call, t) => t.ToLower(call.Run.Culture))),
        new("string.empty", "text", c => c[0].IsNull || c.Text(0).Length == 0),
        new("string.ends_with", "text, value", c => !c[0].IsNull && !c[1].IsNull && c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal)),
        new("string.equals_ignore_case", "text, value", c => string.Equals(c[0].IsNull ? null : c.Text(0), c[1].IsNull ? null : c.Text(1), StringComparison.OrdinalIgnoreCase)),
        new("string.escape", "text", Escape),
        new("string.handleize", "text", c => Of(c, (_, t) => Handleize(t))),
        new("string.hmac_sha1", "text, secretKey", c => Keyed(c, HMACSHA1.HashData)),
        new("string.hmac_sha256", "text, secretKey", c => Keyed(c, HMACSHA256.HashData)),
        new("string.hmac_sha512", "text, secretKey", c => Keyed(c, HMACSHA512.HashData)),
        new("string.index_of", "text, search, startIndex?, count?, stringComparison?", IndexOf),
        new("string.literal", "text", Literal),
        new("string.lstrip", "text", c => Kept(c, (_, t) => t.TrimStart())),
        new("string.md5", "text", c => Hash(c, Md5)),
        new("string.pad_left", "text, width, padding_char?", c => Padded(c, true)),
        new("string.pad_right", "text, width, padding_char?", c => Padded(c, false)),
        new("string.pluralize", "number, singular, plural", c => c[0].IsNumber && c.Double(0) == 1 ? c[1] : c[2]),
        new("string.prepend", "text, by", c => Operations.Join(c.Run, c.Span, c[1], c[0])),
        new("string.remove", "text, remove", c => Of(c, (call, t) => Replaced(call, t, call.Text(1), ""))),
        new("string.remove_first", "text, remove", c => Of(c, (call, t) => ReplacedOnce(t, call.Text(1), "", false))),
        new("string.remove_last", "text, remove", c => Of(c, (call, t) => ReplacedOnce(t, call.Text(1), "", true))),
        new("string.replace", "text, match, replace", c => Of(c, (call, t) => Replaced(call, t, call.Text(1), call.Text(2)))),
        new("string.replace_first", "text, match, replace, fromEnd?", c => Of(c, (call, t) => ReplacedOnce(t, call.Text(1), call.Text(2), call.Bool(3)))),
        new("string.rstrip", "text", c => Kept(c, (_, t) => t.TrimEnd())),
        new("string.sha1", "text", c => Hash(c, Sha1)),
        new("string.sha256", "text", c => Hash(c, SHA256.HashData)),
        new("string.sha512", "text", c => Hash(c, SHA512.HashData)),
        new("string.size", "text", c => c[0].IsNull ? 0 : c.Text(0).Length),
        new("string.slice", "text, start, length?", Slice),
        new("string.slice1", "text, start, length?", c => Sliced(c, c.Int(2, 1))),
        new("string.split", "text, match", Split),
        new("string.starts_with", "text, value", c => !c[0].IsNull && !c[1].IsNull && c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal)),
        new("string.strip", "text", c => Kept(c, (_, t) => t.Trim())),
        new("string.strip_newlines", "text", c => Kept(c, (_, t) => t.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        new("string.to_double", "text", c => double.TryParse(c.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : default(TemplateValue)),
        new("string.to_float", "text", c => float.TryParse(c.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : default(TemplateValue)),
        new("string.to_int", "text", c => int.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : default(TemplateValue)),
        new("string.to_long", "text", c => long.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : default(TemplateValue)),
        new("string.truncate", "text, length, ellipsis?", Truncate),
        new("string.truncatewords", "text, count, ellipsis?", TruncateWords),
        new("string.upcase", "text", c => Of(c, (call, t) => t.ToUpper(call.Run.Culture))),
        new("string.whitespace", "text", c => c[0].IsNull || string.IsNullOrWhiteSpace(c.Text(0))),
    ];

    private static TemplateValue Of(Call call, TextFunction function) => call[0].IsNull ? default : (TemplateValue)call.Run.Checked(function(call, call.Text(0)), call.Span);

    /// <summary>For what cannot break markup: HTML stays HTML.</summary>
    private static TemplateValue Kept(Call call, TextFunction function) =>
        call[0].Kind == TemplateKind.Html ? new Html(function(call, call.Text(0))) : Of(call, function);

    private static TemplateValue Base64Decode(Call call)
    {
        if (call[0].IsNull) return default;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0)));
        }
        catch (FormatException)
        {
            throw call.Fail(0, "This is not base 64");
        }
    }

    private static TemplateValue CapitalizeWords(Call call)
    {
        if (call[0].IsNull) return default;
        var letters = call.Text(0).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(letters[i - 1])) letters[i] = char.ToUpper(letters[i], call.Run.Culture);
        }

        return new string(letters);
    }

    private static TemplateValue Escape(Call call)
    {
        if (call[0].IsNull) return default;
        var quoted = new StringBuilder();
        Printer.Quote(quoted, call.Text(0));
        return quoted.ToString(1, quoted.Length - 2);
    }

    private static TemplateValue Literal(Call call)
    {
        if (call[0].IsNull) return "null";
        var quoted = new StringBuilder();
        Printer.Quote(quoted, call.Text(0));
        return quoted.ToString();
    }

    /// <summary>Letters and digits of every script in lower case, a hyphen for everything between them.</summary>
    private static string Handleize(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) built.Append(char.ToLowerInvariant(c));
            else if (built.Length > 0 && built[^1] != '-') built.Append('-');
        }

        return built.ToString().TrimEnd('-');
    }

    private static TemplateValue IndexOf(Call call)
    {
        if (call[0].IsNull) return -1;
        var text = call.Text(0);
        var start = call.Int(2);
        if (start < 0 || start > text.Length) throw call.Fail(2, "The start is outside of the text");
        var count = call[3].IsNull ? text.Length - start : call.Int(3);
        if (count < 0 || count > text.Length - start) throw call.Fail(3, "The count is outside of the text");
        var comparison = call.Text(4).Contains("IgnoreCase", StringComparison.OrdinalIgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return text.IndexOf(call.Text(1), start, count, comparison);
    }

    private static TemplateValue Padded(Call call, bool left)
    {
        var width = call.Int(1);
        if (width < 0) throw call.Fail(1, "The width cannot be negative");
        call.Run.CheckString(width, call.Span);
        var with = call.Has(2) && call.Text(2).Length > 0 ? call.Text(2)[0] : ' ';
        return left ? call.Text(0).PadLeft(width, with) : call.Text(0).PadRight(width, with);
    }

    private static string Replaced(Call call, string text, string match, string with)
    {
        if (match.Length == 0) return text;

        // The result can be as long as the two texts multiplied; asked before the memory is.
        if (with.Length > match.Length)
            call.Run.CheckString(text.Length + ((long)text.AsSpan().Count(match) * (with.Length - match.Length)), call.Span);
        return text.Replace(match, with, StringComparison.Ordinal);
    }

    private static string ReplacedOnce(string text, string match, string with, bool fromEnd)
    {
        if (match.Length == 0) return text;
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + match.Length));
    }

    private static TemplateValue Slice(Call call) => Sliced(call, call[2].IsNull ? int.MaxValue : call.Int(2));

    private static TemplateValue Sliced(Call call, int length)
    {
        if (call[0].IsNull) return default;
        var text = call.Text(0);
        var start = call.Int(1);
        if (start < 0) start = Math.Max(0, start + text.Length);
        if (start >= text.Length || length <= 0) return "";
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    /// <summary>Empty parts are dropped.</summary>
    private static TemplateValue Split(Call call)
    {
        if (call[0].IsNull) return new TemplateArray();
        var match = call.Text(1);
        if (match.Length == 0) return new TemplateArray(call.Text(0).Select(c => (TemplateValue)Characters.Text(c)));
        return new TemplateArray(call.Text(0).Split(match, StringSplitOptions.RemoveEmptyEntries).Select(part => (TemplateValue)part));
    }

    /// <summary>The ellipsis counts.</summary>
    private static TemplateValue Truncate(Call call)
    {
        if (call[0].IsNull) return default;
        var text = call.Text(0);
        var length = call.Int(1);
        var ellipsis = call.Text(2, "...");
        if (text.Length <= length) return text;
        var kept = Math.Max(0, length - ellipsis.Length);

        // Not through the middle of a character.
        if (kept > 0 && kept < text.Length && char.IsLowSurrogate(text[kept]) && char.IsHighSurrogate(text[kept - 1])) kept--;
        return text[..kept] + ellipsis;
    }

    /// <summary>The ellipsis is always added.</summary>
    private static TemplateValue TruncateWords(Call call)
    {
        if (call[0].IsNull) return default;
        var words = call.Text(0).Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(Math.Max(0, call.Int(1)))) + call.Text(2, "...");
    }

#pragma warning disable CA5350, CA5351 // The language has these two for checksums of old; no secret depends on them.
    private static byte[] Md5(byte[] data) => MD5.HashData(data);

    private static byte[] Sha1(byte[] data) => SHA1.HashData(data);
#pragma warning restore CA5350, CA5351

    private static TemplateValue Hash(Call call, Func<byte[], byte[]> hash) =>
        call[0].IsNull ? default : (TemplateValue)Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(0))));

    private static TemplateValue Keyed(Call call, Func<byte[], byte[], byte[]> hash) => call[0].IsNull
        ? default
        : (TemplateValue)Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(1)), Encoding.UTF8.GetBytes(call.Text(0))));

    private delegate string TextFunction(Call call, string text);
}
