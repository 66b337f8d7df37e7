using System.Globalization;

namespace ArticleSite.Templating;

/// <summary>Everything a rendering depends on besides the template and its model. Limits of 0 are switched off.</summary>
public sealed record RenderOptions
{
    /// <summary>Plain Scriban: lenient, unescaped, auto-indented, the documented limits.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>An unknown variable or member is an error, unless asked for by <c>?.</c>, <c>??</c> or <c>object.default</c>.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>Whether values are escaped when written.</summary>
    public EscapeMode Escape { get; init; }

    /// <summary>Lines written by indented code get its indent. Ruins <c>pre</c> elements; sites switch it off.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Steps of an outermost loop, those of the loops and builtins inside it included.</summary>
    public int LoopLimit { get; init; } = 1000;

    /// <summary>Nested calls and includes.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>Characters of output.</summary>
    public int OutputLimit { get; init; } = 1_048_576;

    /// <summary>Characters of a single string.</summary>
    public int StringLimit { get; init; } = 1_048_576;

    /// <summary>For the whole rendering; zero for no limit.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>For one search with a regular expression.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For names of days and months, upper and lower case, and the order of texts.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>What <c>date.now</c> says.</summary>
    public DateTimeOffset Clock { get; init; }

    /// <summary>Called when a template asks for <see cref="Clock"/>, by its thread: what it writes is another thing at another time.</summary>
    public Action? OnClockRead { get; init; }

    /// <summary>Where dates without an offset are taken to be.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Finds includes; without one, every include is an error.</summary>
    public ITemplateLoader? Loader { get; init; }

    /// <summary>Called after each include, by its thread, with the path of the template and how long it took, what it includes itself among it.</summary>
    public Action<string, TimeSpan>? OnIncluded { get; init; }

    /// <summary>Stops the rendering with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>What <c>math.random</c> and <c>math.uuid</c> are computed from: same seed, same numbers.</summary>
    public int RandomSeed { get; init; }

    internal DateTimeOffset ReadClock()
    {
        OnClockRead?.Invoke();
        return Clock;
    }
}
