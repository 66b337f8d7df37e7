using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>What images lack for those who do not see them, or not yet. Pictures of ads have rules of their own.</summary>
internal static class ImageReview
{
    private static readonly string[] s_extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".jfif", ".tif", ".tiff"];

    private static readonly HashSet<string> s_placeholders = new(StringComparer.OrdinalIgnoreCase)
        { "image", "img", "picture", "pic", "photo", "screenshot", "alt", "alt text", "untitled", "image description", "undefined", "null" };

    public static void Find(Outline outline, ReviewedText text, List<Diagnostic> findings)
    {
        var (empty, sizeless) = (new Spans(), new Spans());
        var source = text.Draft.Draft.Source;
        foreach (var image in outline.Images)
        {
            var what = image.HasAlt && image.Alt.Length > 0 ? Complaint(image.Alt.AsSpan().Trim()) : null;
            var isWhole = image.HasAlt && image.Alt.Length > 0 && what is null && image is not { IsHtml: true, HasSize: false };
            if (isWhole || outline.Paid.Recognise(image.Url) is { Role: not AdUrlRole.Embed }) continue;
            if (!image.HasAlt) findings.Add(Rules.ImageHasNoAlt(source.At(image.Span), image.Url));
            else if (image.Alt.Length == 0) empty.Add(image);
            else if (what is not null) findings.Add(Rules.AltSaysNothing(source.At(AltOf(image, source)), image.Alt, what));
            if (image is { IsHtml: true, HasSize: false }) sizeless.Add(image);
        }

        if (empty.First is { } bare) findings.Add(Rules.AltIsEmpty(source.At(bare.Span), bare.Url, empty.Others));
        if (sizeless.First is { } jumping) findings.Add(Rules.ImageHasNoSize(source.At(jumping.Span), jumping.Url, sizeless.Others));
    }

    private static string? Complaint(ReadOnlySpan<char> alt)
    {
        if (alt.Contains("://", StringComparison.Ordinal) || alt.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return "which is an address";
        foreach (var extension in s_extensions)
            if (alt.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && alt.Length > extension.Length && alt[^(extension.Length + 1)] != ' ') return "which is the name of a file";
        return s_placeholders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(alt.TrimEnd("0123456789 -_")) ? "which says nothing of what is seen" : null;
    }

    /// <summary>The words themselves, where they stand in the file as they are read.</summary>
    private static TextSpan AltOf(Image image, SourceText source)
    {
        var inFile = source.Slice(image.Span).IndexOf(image.Alt);
        return image.IsHtml || inFile < 0 ? image.Span : new TextSpan(image.Span.Start + inFile, image.Alt.Length);
    }

    private sealed class Spans
    {
        private List<TextSpan>? _others;

        public Image? First { get; private set; }

        public EquatableArray<TextSpan> Others => _others is null ? [] : _others.ToEquatableArray();

        public void Add(Image image)
        {
            if (First is null) First = image;
            else (_others ??= []).Add(image.Span);
        }
    }
}
