using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>Included templates from a folder: <c>{{ include "card" }}</c> takes <c>card</c>, else <c>card.html</c>.</summary>
internal sealed class FolderTemplates(string folder, IFileSystem files) : ITemplateLoader
{
    private readonly Dictionary<string, Template?> _read = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Template? Load(string name)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        var template = Find(name) is { } path ? Template.Parse(Encoding.UTF8.GetString(files.ReadFile(path)).TrimStart('\uFEFF'), name) : null;
        _read.Add(name, template);
        return template;
    }

    private string? Find(string name)
    {
        // a name comes from a template's data as well as from its text: it stays in the folder
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal)) return null;
        var path = Path.GetFullPath(name, folder);
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        if (files.FileExists(path)) return path;
        return files.FileExists(path + ".html") ? path + ".html" : null;
    }
}
