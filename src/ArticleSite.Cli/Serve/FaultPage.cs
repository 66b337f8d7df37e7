using System.Net;
using System.Text;

namespace ArticleSite.Cli.Serve;

/// <summary>
/// What a browser shows when the program itself fails at a page: what failed, and what to report. It looks like the overlay, and like
/// every page it is shown anew when something changes.
/// </summary>
internal static class FaultPage
{
    /// <summary>The state of every such page: one fault that is told in other words each time must not reload the page without end.</summary>
    public const string State = "fault";

    /// <summary>The page.</summary>
    /// <param name="path">Of the page that was asked for.</param>
    /// <param name="fault">What happened.</param>
    public static byte[] Of(string path, Exception fault) => Encoding.UTF8.GetBytes($$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>ArticleSite failed</title></head>
        <body><articlesite-fault><template shadowrootmode="open"><link rel="stylesheet" href="/__articlesite/live.css">
        <details class="failed" open><summary role="button">ArticleSite failed at this page</summary>
        <ol><li class="error"><p class="head">{{Text(path)}} <b>internal error</b></p>
        <p class="message">{{Text(fault.GetType().Name)}}: {{Text(fault.Message)}}</p>
        <pre>{{Text(fault.ToString())}}</pre>
        <p class="help">This is a fault of ArticleSite, not of your site: please report it with the lines above. Other pages are still shown, and this one is tried again when a file changes.</p></li></ol>
        </details></template></articlesite-fault></body></html>
        """);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
