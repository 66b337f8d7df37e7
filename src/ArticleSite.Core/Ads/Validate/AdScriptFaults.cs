using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>
/// Finds script in attributes: handlers and <c>javascript:</c> addresses. A strict content policy stops it, and no search
/// engine sees such a link.
/// </summary>
internal static class AdScriptFaults
{
    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        foreach (var tag in piece.Tags)
        {
            var script = IsScript(tag["href"]) ? tag["href"] : null;
            var handlers = tag.Attributes.Where(IsHandler).ToList();
            if ((script ?? handlers.FirstOrDefault()) is not { } first) continue;
            var fix = FixOf(piece, tag, script is not null, handlers);
            var finding = Rules.AdHasScript(piece.At(first.ValueSpan), first == script ? "a javascript: address" : $"the handler '{first.Name}'");

            // the page gets the address that such a link opens; only the file still has the script
            yield return finding with { Fix = fix, Severity = fix is { Safety: FixSafety.Safe } ? Severity.Warning : finding.Severity };
        }
    }

    private static DiagnosticFix? FixOf(AdPiece piece, EditableTag tag, bool isScriptLink, List<EditableAttribute> handlers)
    {
        var edits = handlers.Select(handler => handler.Remove());
        if (!isScriptLink) return AdPiece.Unsafe("Remove the handlers", [.. edits]);
        var target = piece.LinksIn(tag).FirstOrDefault(link => link.Role == AdLinkRole.Click && Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        return target is null ? null : AdPiece.Safe("Link to the address that the script opens", [tag.Set("href", Secure(target.Url)), .. edits]);
    }

    private static string Secure(string url) => url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? "https:" + url[5..] : url;

    private static bool IsScript(EditableAttribute? attribute) => attribute is not null && attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static bool IsHandler(EditableAttribute attribute) => attribute.Name.Length > 2 && attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase);
}
