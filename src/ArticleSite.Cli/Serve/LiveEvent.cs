namespace ArticleSite.Cli.Serve;

/// <summary>One event of the stream to a browser (HTML, section 9.2, server-sent events).</summary>
/// <param name="Name">What it is: <c>reload</c>, <c>style</c>, <c>findings</c>.</param>
/// <param name="Data">One line.</param>
internal readonly record struct LiveEvent(string Name, string Data)
{
    /// <summary>The page is another now.</summary>
    public static LiveEvent Reload { get; } = new("reload", "");

    /// <summary>Style sheets are other ones now; the page is not.</summary>
    public static LiveEvent Style { get; } = new("style", "");

    /// <summary>As it goes over the line.</summary>
    public string Text => $"event: {Name}\ndata: {Data}\n\n";
}
