using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS4401 to AS4429: images.</content>
public static partial class Rules
{
    /// <summary>An image of this site that is not there.</summary>
    public static readonly DiagnosticRule MissingImage = new("AS4401", "missing-image", Severity.Warning, "An image does not exist");

    /// <summary>An HTML image without an alt attribute.</summary>
    public static readonly DiagnosticRule ImageWithoutAlt = new("AS4402", "image-without-alt", Severity.Warning, "An image has no text alternative");

    /// <summary>An image whose text alternative is empty.</summary>
    public static readonly DiagnosticRule EmptyAlt = new("AS4403", "empty-alt", Severity.Info, "The text alternative of an image is empty");

    /// <summary>An address or a file's name as text alternative.</summary>
    public static readonly DiagnosticRule AltIsAddress = new("AS4404", "alt-is-address", Severity.Warning, "A text alternative says nothing of its image");

    /// <summary>An HTML image that moves the text when it arrives.</summary>
    public static readonly DiagnosticRule ImageWithoutSize = new("AS4405", "image-without-size", Severity.Info, "An image keeps no room free for itself");

    /// <summary>Images that come from somebody else's host.</summary>
    public static readonly DiagnosticRule HotLinkedImage = new("AS4406", "hot-linked-image", Severity.Info, "Images are loaded from another site");

    /// <summary>An image file that is far larger than any page needs.</summary>
    public static readonly DiagnosticRule HeavyImage = new("AS4407", "heavy-image", Severity.Info, "An image file is too large");

    private static EquatableArray<DiagnosticRule> ImageRules =>
        [MissingImage, ImageWithoutAlt, EmptyAlt, AltIsAddress, ImageWithoutSize, HotLinkedImage, HeavyImage];

    /// <summary>An image that is not there.</summary>
    public static Diagnostic ImageIsMissing(SourceLocation at, string url, string? meant) =>
        new(MissingImage, at, $"the image '{Cut(url, 120)}' does not exist in this site")
        {
            Help = meant is null ? "Put the file into the static folder or beside the article, or correct the address." : $"Did you mean '{meant}'?",
        };

    /// <summary>An image without alt.</summary>
    public static Diagnostic ImageHasNoAlt(SourceLocation at, string url) =>
        new(ImageWithoutAlt, at, $"the image '{Cut(url, 80)}' has no alt attribute; screen readers read its address aloud")
        {
            Help = "Add alt=\"...\" with what it shows; alt=\"\" for an ornament.",
        };

    /// <summary>Images with an empty alt.</summary>
    public static Diagnostic AltIsEmpty(SourceLocation at, string url, EquatableArray<TextSpan> others) =>
        new(EmptyAlt, at, $"the text alternative of '{Cut(url, 80)}' is empty, so that it counts as an ornament")
        {
            Help = "Write what it shows in the brackets or in alt; leave it empty only for an ornament.",
            Repeats = others,
        };

    /// <summary>An alt that says nothing.</summary>
    public static Diagnostic AltSaysNothing(SourceLocation at, string alt, string what) =>
        new(AltIsAddress, at, $"the text alternative is '{Cut(alt, 80)}', {what}") { Help = "Write what the image shows." };

    /// <summary>Images without a size.</summary>
    public static Diagnostic ImageHasNoSize(SourceLocation at, string url, EquatableArray<TextSpan> others) =>
        new(ImageWithoutSize, at, $"the image '{Cut(url, 80)}' has no width and height; the text below jumps when it arrives")
        {
            Help = "Add its width and height in pixels; style sheets may still make it smaller.",
            Repeats = others,
        };

    /// <summary>Images of another host.</summary>
    /// <param name="at">The first of them.</param>
    /// <param name="host">The host.</param>
    /// <param name="images">How many.</param>
    /// <param name="articles">In how many articles.</param>
    public static Diagnostic ImagesAreHotLinked(SourceLocation at, string host, int images, int articles) =>
        new(HotLinkedImage, at, images == 1
            ? $"an image is loaded from '{host}', which can change it, lose it and see who reads the article"
            : $"{images:N0} images of {Articles(articles)} are loaded from '{host}', which can change them, lose them and see who reads what")
        {
            Help = "Where you may, keep a copy in the static folder.",
        };

    /// <summary>A heavy image.</summary>
    public static Diagnostic ImageIsHeavy(SourceLocation at, string url, long bytes, int articles) =>
        new(HeavyImage, at, $"the image '{Cut(url, 80)}' has {bytes / 1000.0 / 1000.0:N1} MB and is shown in {Articles(articles)}")
        {
            Help = "Save it at twice the width it is shown in, as WebP or JPEG.",
        };
}
