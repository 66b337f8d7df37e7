using ArticleSite.Core;
using Spectre.Console;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// The moving bar of a terminal. The only door to Spectre.Console, and it is opened only when somebody watches: loading
/// it costs a tenth of a second.
/// </summary>
internal static class ProgressBar
{
    /// <summary>Shows a bar a step while something is built, and clears it away.</summary>
    public static T Watch<T>(TextWriter error, Func<IProgress<BuildProgress>, T> build)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(display => build(new Bars(display)));
    }

    /// <summary>Called from every thread of the build, thousands of times.</summary>
    private sealed class Bars(ProgressContext display) : IProgress<BuildProgress>
    {
        private readonly Lock _gate = new();
        private ProgressTask? _bar;
        private string _step = "";

        public void Report(BuildProgress value)
        {
            lock (_gate)
            {
                if (value.Step != _step) Begin(value.Step);
                if (value.Total == 0 || _bar is not { } bar) return;
                bar.MaxValue = value.Total;
                bar.Value = Math.Max(bar.Value, value.Done); // reports of two threads may overtake each other
            }
        }

        private void Begin(string step)
        {
            if (_bar is { } last) last.Value = last.MaxValue;
            _step = step;
            _bar = display.AddTask(Markup.Escape(step));
        }
    }
}
