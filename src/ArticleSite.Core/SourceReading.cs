using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>Reads the bytes of a source that findings name. Several threads may ask at once, each with its own memory.</summary>
/// <param name="path">The source; a file of the theme comes from the program.</param>
/// <param name="memory">Takes them, file after file; replaced by a larger one where it must.</param>
/// <returns>How many bytes it has; null when it has gone.</returns>
public delegate int? SourceReading(SourcePath path, ref byte[] memory);
