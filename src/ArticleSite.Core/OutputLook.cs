using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core;

/// <summary>A look at the folders a site is published to. It takes its time, so it begins early and goes on beside the other steps.</summary>
internal sealed class OutputLook
{
    private readonly Task<(OutputRecord Known, SiteFolder Found)> _current;
    private readonly Lazy<Task<SiteFolder?>> _before;

    /// <summary>Begins with the output folder.</summary>
    /// <param name="output">The output folder, a whole path.</param>
    /// <param name="cache">Tells what the last build left there.</param>
    /// <param name="disk">The disk.</param>
    public OutputLook(string output, CacheFolder? cache, IFileSystem disk)
    {
        Output = output;
        _current = Task.Run(() =>
        {
            var known = OutputRecord.Read(cache, output);
            return (known, SiteFolder.Look(output, known.Current, [], disk));
        });
        _before = new(() => _current.ContinueWith(
            current =>
            {
                var (known, found) = current.GetAwaiter().GetResult();
                return PublishedFolders.LookBefore(output, disk, known.Previous, found);
            },
            TaskScheduler.Default));
    }

    /// <summary>The folder that is looked at.</summary>
    public string Output { get; }

    /// <summary>The output folder as it is found.</summary>
    public SiteFolder Current => _current.GetAwaiter().GetResult().Found;

    /// <summary>Both folders.</summary>
    public PublishedFolders Folders => new(Current, _before.Value.GetAwaiter().GetResult());

    /// <summary>Goes on with the site before, which only a build that publishes asks for.</summary>
    public void GoOn() => _ = _before.Value;
}
