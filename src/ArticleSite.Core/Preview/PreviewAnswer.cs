using ArticleSite.Core.Text;

namespace ArticleSite.Core.Preview;

/// <summary>What the site gives for an address. A closed set.</summary>
public abstract record PreviewAnswer;

/// <summary>A page, rendered for this answer.</summary>
/// <param name="OutputPath">Its file in the output folder.</param>
/// <param name="Source">The article it shows; null for pages made of many.</param>
/// <param name="Content">UTF-8, as a build would publish it.</param>
public sealed record PageAnswer(string OutputPath, SourcePath? Source, byte[] Content) : PreviewAnswer;

/// <summary>A page that could not be rendered; the site's findings say why.</summary>
/// <param name="OutputPath">Its file in the output folder.</param>
/// <param name="Source">The article it shows; null for pages made of many.</param>
public sealed record FailedAnswer(string OutputPath, SourcePath? Source) : PreviewAnswer;

/// <summary>A file that is no page: an asset, a feed.</summary>
/// <param name="OutputPath">Its file in the output folder.</param>
/// <param name="Content">All of it.</param>
public sealed record FileAnswer(string OutputPath, byte[] Content) : PreviewAnswer;

/// <summary>The address of a folder without its slash; static hosts send readers on.</summary>
/// <param name="Path">The address to go to.</param>
public sealed record MovedAnswer(string Path) : PreviewAnswer;

/// <summary>Nothing is there.</summary>
/// <param name="Content">The site's page for that; null when it has none.</param>
public sealed record MissingAnswer(byte[]? Content) : PreviewAnswer;
