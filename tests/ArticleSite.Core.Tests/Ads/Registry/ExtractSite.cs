using System.Text;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads.Registry;

/// <summary>Shorthand for the tests of this folder: one file in, its plan out.</summary>
internal static class ExtractSite
{
    public const string Head = "---\ntitle: A\ndate: 2024-01-01\n---\n";

    public const string Banner = "<a href=\"https://acme.sjv.io/c/111/222/333\"><img src=\"//a.impactradius-go.com/display-ad/333-222\" width=\"728\" height=\"90\" alt=\"A shop\"></a>";

    public const string Block = "<!-- affiliate ads begin -->\n" + Banner + "\n<!-- affiliate ads end -->";

    public const string Reference = "<!-- ad: impact-333-222 -->";

    public static readonly SiteConfig Settings = new() { Title = "Site" };

    public static ExtractPlan Plan(byte[] content, ExtractOptions? options = null, string name = "a.md") => ExtractPlanner.Plan(
        new SourceFile(new SourcePath("content/" + name), name, "/site/content/" + name, content.Length), content, Settings, true, options ?? new ExtractOptions());

    /// <summary>The file after extracting.</summary>
    public static string Extracted(string text, ExtractOptions? options = null)
    {
        var content = Bytes(text);
        return Plan(content, options).Change is { } change ? Encoding.UTF8.GetString(ExtractBytes.Apply(content, change.Edits)) : text;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
