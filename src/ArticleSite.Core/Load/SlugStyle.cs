namespace ArticleSite.Core.Load;

/// <summary>How names of tags and categories become addresses.</summary>
public enum SlugStyle
{
    /// <summary>Words in lower case, C# and C apart: <c>C# &amp; Größe</c> is <c>c-sharp-größe</c>.</summary>
    Words,

    /// <summary>As Hexo makes them with <c>filename_case: 0</c>: <c>C# &amp; Größe</c> is <c>C-Grose</c>.</summary>
    Hexo,

    /// <summary>As Hexo makes them with <c>filename_case: 1</c>, in lower case.</summary>
    HexoLower,

    /// <summary>As Hexo makes them with <c>filename_case: 2</c>, in upper case.</summary>
    HexoUpper,
}
