using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Finds attributes that HTML has dropped, and targets that throw the reader's page out of its tab.</summary>
internal static class AdMarkupFaults
{
    private static readonly string[] s_obsolete = ["border", "frameborder", "align", "hspace", "vspace", "bgcolor", "marginwidth", "marginheight", "allowtransparency"];

    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        foreach (var tag in piece.Tags)
        {
            var old = tag.Attributes.Where(attribute => s_obsolete.Contains(attribute.Name.ToLowerInvariant())).ToList();
            var target = tag["target"] is { } there && there.Value.ToLowerInvariant() is "_top" or "_parent" ? tag["target"] : null;
            if (target is not null) old.Add(target);
            if (old.Count == 0) continue;
            var first = old.MinBy(attribute => attribute.Span.Start)!;
            yield return Rules.AdMarkupIsObsolete(piece.At(first.Span), [.. old.Select(attribute => attribute == target ? $"target=\"{target.Value}\"" : attribute.Name)]) with
            {
                Fix = FixOf(tag, old),
            };
        }
    }

    /// <summary>What reads as "no border" is what pictures have anyway, and what a frame can say in its style.</summary>
    private static DiagnosticFix FixOf(EditableTag tag, List<EditableAttribute> old)
    {
        List<TextEdit> edits = [];
        var isSafe = true;
        foreach (var attribute in old)
        {
            var name = attribute.Name.ToLowerInvariant();
            if (name == "frameborder" && attribute.Value is "0" or "no") edits.Add(FrameWithoutBorder(tag, attribute));
            else edits.Add(attribute.Remove());
            isSafe &= name is "target" or "allowtransparency" || (name is "border" or "frameborder" && attribute.Value is "0" or "no");
        }

        // a style that is there already takes the declaration in its own place
        if (tag["style"] is { } style && old.Any(attribute => attribute.Name.Equals("frameborder", StringComparison.OrdinalIgnoreCase) && attribute.Value is "0" or "no"))
            edits.Add(new TextEdit(style.Span, tag.Set("style", Styles.With(style.Value, "border: 0")).Replacement));
        return isSafe ? AdPiece.Safe("Remove the obsolete attributes", [.. edits]) : AdPiece.Unsafe("Remove the obsolete attributes", [.. edits]);
    }

    private static TextEdit FrameWithoutBorder(EditableTag tag, EditableAttribute attribute) =>
        tag["style"] is null ? new TextEdit(attribute.Span, "style=\"border: 0\"") : attribute.Remove();
}
