using System.Buffers;
using ArticleSite.Core.Render.Images;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A body that goes into its page from where it lies; creatives, and the sizes of its pictures, are put in on the way.</summary>
/// <param name="text">The body.</param>
/// <param name="inserts">What is put in, in the order of the text.</param>
/// <param name="sizeOf">The size of the picture at an address; null where no picture has one.</param>
internal sealed class BodyHtml(StoredText text, List<BodyInsert> inserts, Func<ReadOnlySpan<char>, ImageSize?>? sizeOf) : HtmlSource
{
    private bool IsAsItLies => sizeOf is null && inserts.Count == 0;

    public override void WriteTo(IBufferWriter<char> output)
    {
        if (IsAsItLies)
        {
            output.Advance(text.CopyTo(output.GetSpan(text.MostCharacters)));
            return;
        }

        var rented = ArrayPool<char>.Shared.Rent(text.MostCharacters);
        Write(rented.AsSpan(0, text.CopyTo(rented)), output);
        ArrayPool<char>.Shared.Return(rented);
    }

    public override string ToString()
    {
        if (IsAsItLies) return text.Text;
        var whole = new ArrayBufferWriter<char>();
        WriteTo(whole);
        return whole.WrittenSpan.ToString();
    }

    private void Write(ReadOnlySpan<char> body, IBufferWriter<char> output)
    {
        var copied = 0;
        foreach (var (offset, html) in inserts)
        {
            WritePart(body[copied..offset], output);
            if (offset > copied && body[offset - 1] != '\n') output.Write("\n"); // in its own line, as the blocks around it are
            WritePart(html, output);
            output.Write("\n");
            copied = offset;
        }

        WritePart(body[copied..], output);
    }

    private void WritePart(ReadOnlySpan<char> html, IBufferWriter<char> output)
    {
        if (sizeOf is null) output.Write(html);
        else SizedImages.Write(html, output, sizeOf);
    }
}

/// <summary>Something that is put into a body.</summary>
/// <param name="Offset">Where in the body: between two blocks.</param>
/// <param name="Html">What.</param>
internal readonly record struct BodyInsert(int Offset, string Html);
