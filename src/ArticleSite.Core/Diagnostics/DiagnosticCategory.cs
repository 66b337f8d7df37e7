namespace ArticleSite.Core.Diagnostics;

/// <summary>What a rule is about, told by the first digits of its code.</summary>
public enum DiagnosticCategory
{
    /// <summary>AS10xx below 1030: settings, flags and variables.</summary>
    Configuration,

    /// <summary>AS1030 to AS1999: files, their encoding, and the comments that silence findings.</summary>
    Files,

    /// <summary>AS2xxx: the heads of articles.</summary>
    FrontMatter,

    /// <summary>AS3xxx: ads.</summary>
    Ads,

    /// <summary>AS4xxx: Markdown, links and taxonomies.</summary>
    Content,

    /// <summary>AS5xxx: templates.</summary>
    Templates,

    /// <summary>AS6xxx: finished pages and what they lead to.</summary>
    Pages,

    /// <summary>AS9xxx: addresses, the output folder and the disk.</summary>
    Publishing,
}
