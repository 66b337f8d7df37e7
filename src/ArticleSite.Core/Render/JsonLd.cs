using System.Buffers;
using System.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A page's <see cref="StructuredData"/> in UTF-8, which becomes text when the page writes it.</summary>
internal sealed class JsonLd(byte[] json) : HtmlSource
{
    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Utf8 => json;

    public override void WriteTo(IBufferWriter<char> output) => output.Advance(Encoding.UTF8.GetChars(json, output.GetSpan(json.Length)));

    public override string ToString() => Encoding.UTF8.GetString(json);
}
