using System.Buffers;

namespace ArticleSite.Templating;

/// <summary>Markup that lies elsewhere and is fetched when it is written, so that a long one never becomes a string. It is fetched each time.</summary>
public abstract class HtmlSource
{
    /// <summary>Writes all of it.</summary>
    public abstract void WriteTo(IBufferWriter<char> output);

    /// <summary>The markup itself.</summary>
    public abstract override string ToString();
}
