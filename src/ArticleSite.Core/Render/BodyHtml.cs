using System.Buffers;
using ArticleSite.Core.Render.Images;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A body that goes into its page from where it lies, with nothing put in but the sizes of its pictures.</summary>
/// <param name="text">The body.</param>
/// <param name="sizeOf">The size of the picture at an address; null where no picture has one.</param>
internal sealed class BodyHtml(StoredText text, Func<ReadOnlySpan<char>, ImageSize?>? sizeOf) : HtmlSource
{
    public override void WriteTo(IBufferWriter<char> output)
    {
        if (sizeOf is null)
        {
            output.Advance(text.CopyTo(output.GetSpan(text.MostCharacters)));
            return;
        }

        var rented = ArrayPool<char>.Shared.Rent(text.MostCharacters);
        SizedImages.Write(rented.AsSpan(0, text.CopyTo(rented)), output, sizeOf);
        ArrayPool<char>.Shared.Return(rented);
    }

    public override string ToString() => sizeOf is null ? text.Text : SizedImages.In(text.Text, sizeOf);
}
