using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>
/// axe-core in a page: its script runs in the page, so scripts must be on. Each page is loaded once for all looks; in the dark only
/// the rules of colours can say something else than in the light.
/// </summary>
internal static class Axe
{
    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with a page on a phone and a wide screen, light and dark.</summary>
    public static async Task<string[]> FaultsInEveryLook(IPage page)
    {
        List<string> faults = [];
        foreach (var width in (int[])[390, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            // without motion no colour is on its way to another while it is measured
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            faults.AddRange((await Faults(page)).Select(fault => $"{width} px, light: {fault}"));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
            faults.AddRange((await Faults(page, "['color-contrast', 'link-in-text-block']")).Select(fault => $"{width} px, dark: {fault}"));
        }

        return [.. faults];
    }

    /// <summary>What is wrong with a page as it is now.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">The rules to try, as a script writes a list; all rules when left out.</param>
    public static async Task<string[]> Faults(IPage page, string rules = "null")
    {
        // what is not laid out has no colours to compare
        await page.EvaluateAsync("() => { const all = new CSSStyleSheet(); all.replaceSync('* { content-visibility: visible !important }'); document.adoptedStyleSheets = [all]; }");
        foreach (var frame in page.Frames)
            if (await frame.EvaluateAsync<bool>("!window.axe")) await frame.EvaluateAsync(s_script);
        return await page.EvaluateAsync<string[]>($$"""
            async () => {
              const result = await axe.run(document, { resultTypes: ['violations'], ...({{rules}} && { runOnly: {{rules}} }) });
              return result.violations.flatMap(fault => fault.nodes.map(node => fault.id + ': ' + node.html));
            }
            """);
    }
}
