using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>The exported index of a sibling, as it lies on the disk.</summary>
/// <param name="Sibling">Whose it is.</param>
/// <param name="Path">The file, for findings.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NetworkFile(Sibling Sibling, SourcePath Path, byte[] Content);
