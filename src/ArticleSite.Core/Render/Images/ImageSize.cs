namespace ArticleSite.Core.Render.Images;

/// <summary>How large a picture is shown where nothing says otherwise, in CSS pixels; both are at least 1.</summary>
public readonly record struct ImageSize(int Width, int Height);
