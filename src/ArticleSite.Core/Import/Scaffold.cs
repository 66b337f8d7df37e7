using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>Takes Hexo's scaffold of a post over as the one of an article; the two languages write a value in the same way.</summary>
internal static partial class Scaffold
{
    private static readonly string[] s_values = ["title", "date", "tags", "categories"];

    /// <summary>The scaffold; null for none. Others than that of posts are left.</summary>
    public static ImportFile? Read(string folder, IFileSystem files, List<Diagnostic> findings)
    {
        foreach (var other in files.ListFiles(folder + "/scaffolds").Where(entry => entry.RelativePath != "post.md"))
            findings.Add(Rules.ImportLeavesFile(new SourcePath("scaffolds/" + other.RelativePath), "there is one scaffold here, that of articles"));
        var path = folder + "/scaffolds/post.md";
        if (!files.FileExists(path)) return null;
        var source = SourceDecoder.Decode(new SourcePath("scaffolds/post.md"), files.ReadFile(path)).Value;
        if (source is null) return null;
        var unknown = Value().Matches(source.Text).FirstOrDefault(value => !s_values.Contains(value.Groups["name"].Value));
        if (unknown is null)
        {
            var text = EmptyKey().Replace(source.Text, "${key}: {{ ${key} }}");
            return new ImportFile(source.Path, "scaffolds/article.md", ImportKind.Made) { Content = System.Text.Encoding.UTF8.GetBytes(text) };
        }

        findings.Add(Rules.ImportLeavesFile(source.Path, $"it has '{unknown.Value}', which no scaffold here knows"));
        return null;
    }

    /// <summary>Hexo fills such keys itself.</summary>
    [GeneratedRegex(@"^(?<key>tags|categories):[ \t]*(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex EmptyKey();

    [GeneratedRegex(@"\{[{%]-?\s*(?<name>.*?)\s*-?[}%]\}")]
    private static partial Regex Value();
}
