using System.Globalization;

namespace ArticleSite.Cli.Serve;

/// <summary>Addresses that open a file in an editor at a line and column.</summary>
internal static class EditorLink
{
    /// <summary>What <c>--editor</c> takes.</summary>
    public static readonly string[] Names = ["vscode", "vscodium", "cursor", "zed", "idea", "sublime", "textmate", "none"];

    /// <summary>The address; null for an editor that has none.</summary>
    /// <param name="editor">One of <see cref="Names"/>.</param>
    /// <param name="path">A whole path.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    public static string? To(string editor, string path, int line, int column)
    {
        var file = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        if (!file.StartsWith('/')) file = "/" + file.Replace("%3A", ":", StringComparison.Ordinal); // C:\site
        return editor switch
        {
            "vscode" or "vscodium" or "cursor" or "zed" => string.Create(CultureInfo.InvariantCulture, $"{editor}://file{file}:{line}:{column}"),
            "idea" => string.Create(CultureInfo.InvariantCulture, $"idea://open?file={file}&line={line}&column={column}"),
            "sublime" => string.Create(CultureInfo.InvariantCulture, $"subl://open?url=file://{file}&line={line}&column={column}"),
            "textmate" => string.Create(CultureInfo.InvariantCulture, $"txmt://open?url=file://{file}&line={line}&column={column}"),
            _ => null,
        };
    }

    /// <summary>The editor an environment names: the program of <c>VISUAL</c> or <c>EDITOR</c>, else <c>vscode</c>.</summary>
    public static string Guess(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var variable in new[] { "VISUAL", "EDITOR" })
        {
            if (!environment.TryGetValue(variable, out var command)) continue;
            var program = Path.GetFileNameWithoutExtension(command.Split(' ', 2)[0]);
            var name = program switch { "code" => "vscode", "codium" => "vscodium", "subl" => "sublime", "mate" => "textmate", _ => program };
            if (Names.Contains(name)) return name;
        }

        return "vscode";
    }
}
