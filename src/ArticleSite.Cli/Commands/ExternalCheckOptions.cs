using System.CommandLine;
using ArticleSite.Cli.External;
using ArticleSite.Core;

namespace ArticleSite.Cli.Commands;

/// <summary>Whether and how <c>check</c> asks other sites if links to them are alive.</summary>
internal sealed class ExternalCheckOptions
{
    private const string CacheName = ".articlesite/external-links.json";

    private readonly Option<bool> _external = new("--external") { Description = "Ask other sites whether links to them are alive; paid links are never asked for" };

    private readonly Option<double> _timeout = Number("--external-timeout", "SECONDS", "How long one answer may take", 10, 0.1, 600);

    private readonly Option<double> _pause = Number("--external-pause", "SECONDS", "Between two questions to one host", 1, 0, 600);

    private readonly Option<double> _maxAge = Number("--external-max-age", "DAYS", "How long a good answer is believed", 7, 0, 90);

    private readonly Option<bool> _private = new("--external-private") { Description = "Ask addresses of this machine and network too" };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_external);
        command.Add(_timeout);
        command.Add(_pause);
        command.Add(_maxAge);
        command.Add(_private);
    }

    /// <summary>A request that asks other sites, where the command line wants that.</summary>
    public BuildRequest Apply(BuildRequest request, ParseResult parsed, Surroundings surroundings)
    {
        if (!parsed.GetValue(_external))
        {
            foreach (var option in (Option[])[_timeout, _pause, _maxAge, _private])
                if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException($"{option.Name} goes with --external");
            return request;
        }

        var options = new ExternalOptions
        {
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
            Pause = TimeSpan.FromSeconds(parsed.GetValue(_pause)),
            MaxAge = TimeSpan.FromDays(parsed.GetValue(_maxAge)),
            AllowsPrivate = parsed.GetValue(_private),
        };
        return request with { OtherSites = new ExternalSites(options, $"{request.Root.TrimEnd('/', '\\')}/{CacheName}", surroundings) };
    }

    private static Option<double> Number(string name, string unit, string what, double usual, double least, double greatest)
    {
        var option = new Option<double>(name)
        {
            Description = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} [default: {usual}]"),
            HelpName = unit,
            DefaultValueFactory = _ => usual,
            CustomParser = given =>
            {
                var text = given.Tokens[^1].Value;
                if (double.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest) return number;
                given.AddError(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {greatest}, not '{text}'"));
                return usual;
            },
        };
        return option;
    }
}
