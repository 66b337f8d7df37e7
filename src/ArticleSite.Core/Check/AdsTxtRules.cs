using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds lines of ads.txt that crawlers pass over or take for something else (IAB ads.txt 1.1).</summary>
internal static class AdsTxtRules
{
    /// <summary>The domain of Google's ad systems.</summary>
    public const string Google = "google.com";

    private static readonly string[] s_variables = ["CONTACT", "SUBDOMAIN", "INVENTORYPARTNERDOMAIN", "OWNERDOMAIN", "MANAGERDOMAIN"];

    private static readonly string[] s_relations = ["DIRECT", "RESELLER"];

    public static IEnumerable<Diagnostic> Find(AdsTxtFile file)
    {
        Dictionary<string, TextSpan> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var line in file.Lines.Where(line => !line.IsBlank && !line.IsPlaceholder))
        {
            var wrong = line.Variable.Length > 0 ? OfVariable(file, line).ToList() : OfSeller(file, line).ToList();
            foreach (var finding in wrong) yield return finding;
            if (wrong.Count > 0 || line.Variable.Length > 0) continue;
            var key = string.Join(',', line.Fields.Take(3).Select(field => field.Value));
            if (!seen.TryAdd(key, line.Span)) yield return Rules.SellerIsListedTwice(At(file, line.Span), At(file, seen[key]));
        }
    }

    private static IEnumerable<Diagnostic> OfSeller(AdsTxtFile file, AdsTxtLine line)
    {
        var fields = line.Fields;
        if (fields.Count is < 3 or > 4)
        {
            yield return Rules.SellerLineIsBad(
                At(file, line.Span),
                $"{(fields.Count == 1 ? "1 field" : $"{fields.Count} fields")} in this line; expected three or four, with commas between",
                "Write: domain of the ad system, your account there, DIRECT or RESELLER, and its certification id if it has one.");
            yield break;
        }

        if (!IsDomain(fields[0].Value))
            yield return Rules.SellerLineIsBad(At(file, fields[0].Span), $"'{fields[0].Value}' is not a domain", "Write the ad system's domain without https:// and path: google.com.");
        if (fields[1].Value.Length == 0)
            yield return Rules.SellerLineIsBad(At(file, line.Span), "the account is missing", "Write your account between the first and the second comma.");
        else if (fields[0].Value.Equals(Google, StringComparison.OrdinalIgnoreCase) && Account(file, fields[1]) is { } account)
            yield return account;
        if (!s_relations.Contains(fields[2].Value, StringComparer.OrdinalIgnoreCase))
            yield return Rules.SellerLineIsBad(
                At(file, fields[2].Span.IsEmpty ? line.Span : fields[2].Span),
                $"'{fields[2].Value}' is no relation; expected DIRECT or RESELLER",
                Suggestion.For(fields[2].Value, s_relations) is { } meant ? $"Did you mean '{meant}'?" : "DIRECT is for an account of your own.");
    }

    private static Diagnostic? Account(AdsTxtFile file, Spanned<string> account)
    {
        var at = At(file, account.Span);
        var id = account.Value;
        if (id.StartsWith("ca-", StringComparison.OrdinalIgnoreCase))
            return Rules.SellerLineIsBad(at, $"'{id}' is the id as pages write it; ads.txt has it without 'ca-'", $"Write '{id[3..]}'.") with
            {
                Fix = new DiagnosticFix(FixSafety.Safe, "Remove ca-", [new TextEdit(new TextSpan(account.Span.Start, 3), "")]),
            };
        var isGood = id.StartsWith("pub-", StringComparison.Ordinal) && id.Length == 20 && !id.AsSpan(4).ContainsAnyExceptInRange('0', '9');
        return isGood ? null : Rules.SellerLineIsBad(at, $"'{id}' is no account of google.com; expected pub- and 16 digits", "Copy it from the account's settings.");
    }

    private static IEnumerable<Diagnostic> OfVariable(AdsTxtFile file, AdsTxtLine line)
    {
        if (!s_variables.Contains(line.Variable))
        {
            yield return Rules.SellerLineIsBad(
                At(file, line.Span),
                $"ads.txt has no variable '{line.Variable}'",
                Suggestion.For(line.Variable, s_variables) is { } meant ? $"Did you mean '{meant}'?" : "Known: " + string.Join(", ", s_variables) + ".");
            yield break;
        }

        var domain = line.Value.Value;
        if (line.Variable == "MANAGERDOMAIN") domain = domain.Split(',')[0].Trim(); // a country may follow
        if (line.Variable != "CONTACT" && !IsDomain(domain))
            yield return Rules.SellerLineIsBad(
                At(file, domain.Length == 0 ? line.Span : line.Value.Span),
                $"{line.Variable} is '{domain}'; expected a domain",
                "Write the domain without https:// and path: example.com.");
    }

    private static bool IsDomain(string text)
    {
        var labels = text.Split('.');
        return labels.Length >= 2
            && text.Length <= 253
            && labels.All(label => label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            && labels[^1].Any(char.IsAsciiLetter);
    }

    private static SourceLocation At(AdsTxtFile file, TextSpan span) => new(file.Path, span);
}
