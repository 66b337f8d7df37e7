using System.Runtime.InteropServices;
using ArticleSite.Cli;
using ArticleSite.Core.Load;

if (OpenFileLimit.IsTooLow() || MemoryLimit.IsTooLow(() => Console.Error)) return ExitCode.InputOutput;
_ = HugePages.TryUse(); // faster where the system gives them, the same where not

// The first Ctrl+C or SIGTERM asks the command to stop and leaves everything whole; a second one ends the process.
using var interruption = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, Surroundings.OfThisProcess(interruption.Token));

void Stop(PosixSignalContext signal)
{
    if (interruption.IsCancellationRequested) return;
    signal.Cancel = true;
    interruption.Cancel();
}
