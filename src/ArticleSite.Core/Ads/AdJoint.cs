namespace ArticleSite.Core.Ads;

/// <summary>What stays where an ad was.</summary>
internal enum AdJoint
{
    /// <summary>The line goes on.</summary>
    SameLine,

    /// <summary>The next line follows directly.</summary>
    NextLine,

    /// <summary>An empty line.</summary>
    EmptyLine,
}
