namespace ArticleSite.Cli.External;

/// <summary>How other sites are asked.</summary>
internal sealed record ExternalOptions
{
    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two questions to one host, and, doubled each time, before a question is asked again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a good answer is believed.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a bad one is: what was down yesterday may be back.</summary>
    public TimeSpan MaxAgeOfBad => MaxAge < TimeSpan.FromDays(1) ? MaxAge : TimeSpan.FromDays(1);

    /// <summary>True to ask addresses of the own machine and network too.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Hosts asked at the same time; each gets one question at a time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How often a question is asked again when there was no clear answer.</summary>
    public int Retries { get; init; } = 2;
}
