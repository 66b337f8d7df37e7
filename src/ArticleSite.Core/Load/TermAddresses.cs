using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Where the pages of one taxonomy lie.</summary>
/// <param name="Path">The folder of all of them, without slashes around it; empty for the top of the site.</param>
public sealed record TermAddresses(string Path)
{
    /// <summary>The last part of the address for names whose own would not do: <c>C#: c-sharp</c>.</summary>
    public EquatableArray<TermRename> Slugs { get; init; } = [];

    /// <summary>How names become addresses.</summary>
    public SlugStyle Style { get; init; }
}
