namespace ArticleSite.Core;

internal static class SitePipeline;
