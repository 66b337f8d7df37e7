namespace ArticleSite.Cli;

/// <summary>
/// The command line asks for something that cannot be done: shown in one line, exit code 2. An exception because it
/// ends a command from any depth before the command has done anything.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
