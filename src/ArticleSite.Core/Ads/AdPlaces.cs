namespace ArticleSite.Core.Ads;

/// <summary>Knows the empty elements that scripts of ad systems fill, by their ids and classes.</summary>
internal static class AdPlaces
{
    /// <summary>True for the start tag of such an element.</summary>
    public static bool IsPlace(ReadOnlySpan<char> tag)
    {
        var id = HtmlTags.Attribute(tag, "id");
        if (id.StartsWith("div-gpt-ad", StringComparison.Ordinal) || id.StartsWith("taboola-", StringComparison.Ordinal)) return true;
        var name = HtmlTags.Attribute(tag, "class");
        return name.SequenceEqual("OUTBRAIN") || name.SequenceEqual("dcmads") || !HtmlTags.Attribute(tag, "data-revive-zoneid").IsEmpty;
    }
}
