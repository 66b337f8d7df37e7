using System.Text;
using ArticleSite.Core.Render.Images;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Render.Images;

public sealed class ImageHeaderTests
{
    [Fact]
    public void A_png_says_it_in_its_first_chunk() => Assert.Equal(new ImageSize(640, 480), ImageHeader.Read(Pictures.Png(640, 480)));

    [Fact]
    public void A_gif_says_it_after_its_name() => Assert.Equal(new ImageSize(300, 7), ImageHeader.Read(Pictures.Gif(300, 7)));

    [Fact]
    public void A_jpeg_says_it_in_its_frame_behind_other_segments() => Assert.Equal(new ImageSize(1200, 900), ImageHeader.Read(Pictures.Jpeg(1200, 900, orientation: 1)));

    [Theory]
    [InlineData(3, 1200, 900)]
    [InlineData(6, 900, 1200)]
    [InlineData(8, 900, 1200)]
    public void A_jpeg_that_lies_on_its_side_is_shown_upright(int orientation, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageHeader.Read(Pictures.Jpeg(1200, 900, orientation)));

    [Fact]
    public void A_jpeg_of_tables_alone_has_no_size() =>
        Assert.Null(ImageHeader.Read([0xFF, 0xD8, 0xFF, 0xC4, 0, 8, 1, 2, 3, 4, 5, 6, 0xFF, 0xDA, 0, 2]));

    [Fact]
    public void A_lossy_WebP_says_it_in_its_frame() =>
        Assert.Equal(new ImageSize(320, 200), ImageHeader.Read([.. "RIFF????WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 64, 1, 200, 0]));

    [Fact]
    public void A_lossless_WebP_says_it_in_fourteen_bits_each()
    {
        var bits = 319u | 199u << 14;

        Assert.Equal(new ImageSize(320, 200), ImageHeader.Read([.. "RIFF????WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, .. BitConverter.GetBytes(bits), 0, 0, 0, 0, 0]));
    }

    [Fact]
    public void An_extended_WebP_says_it_on_its_canvas() =>
        Assert.Equal(new ImageSize(4000, 3000), ImageHeader.Read([.. "RIFF????WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x9F, 0x0F, 0, 0xB7, 0x0B, 0]));

    [Fact]
    public void Of_an_Avif_the_largest_item_counts()
    {
        byte[] preview = [.. "ispe"u8, 0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 90];
        byte[] picture = [.. "ispe"u8, 0, 0, 0, 0, 0, 0, 6, 64, 0, 0, 3, 132];

        Assert.Equal(new ImageSize(1600, 900), ImageHeader.Read([0, 0, 0, 28, .. "ftypavif"u8, .. new byte[16], .. preview, .. picture]));
    }

    [Theory]
    [InlineData("""<svg width="40" height="30px" viewBox="0 0 4 3"/>""", 40, 30)]
    [InlineData("""<?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24.4 12"/>""", 24, 12)]
    [InlineData("""<svg width="100%" height="100%" viewBox="0,0,300,150"/>""", 300, 150)]
    [InlineData("""<svg viewBox='0 0 2 1' width='500'/>""", 500, 250)]
    public void An_SVG_says_it_in_pixels_or_by_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageHeader.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<!---->")]
    [InlineData("<?a?> ")]
    [InlineData(" \n")]
    [InlineData("<!DOCTYPE svg [] >")]
    public void A_prolog_that_never_ends_is_read_once(string piece) => // there are 2^n ways to part n comments into longer ones
        Assert.Null(ImageHeader.Read(Encoding.UTF8.GetBytes("<!-- -->" + string.Concat(Enumerable.Repeat(piece, 2000)) + "<svgs")));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<svg width='1e9999' height='5'/>")]
    [InlineData("<svg viewBox='0 0 0 5'/>")]
    [InlineData("<p>no picture at all, not even <svg width='1' height='1'></p>")]
    public void What_says_nothing_of_use_has_no_size(string text) => Assert.Null(ImageHeader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_size_of_nothing_is_none() => Assert.Null(ImageHeader.Read(Pictures.Png(0, 480)));

    [Fact]
    public void A_picture_that_is_cut_off_or_altered_never_breaks_the_reader()
    {
        byte[][] whole = [Pictures.Png(3, 4), Pictures.Gif(3, 4), Pictures.Jpeg(3, 4, 6), [.. "RIFF????WEBPVP8X"u8, .. new byte[14]], [0, 0, 0, 28, .. "ftypavif"u8, .. new byte[30], .. "ispe"u8, .. new byte[12]], .. new[] { Encoding.UTF8.GetBytes("<svg viewBox='0 0 1 1'>") }];
        var altered = from picture in Gen.Elements(whole)
                      from length in Gen.Choose(0, picture.Length)
                      from at in Gen.Choose(0, picture.Length - 1)
                      from value in Gen.Choose(0, 255)
                      select picture.Select((b, i) => i == at ? (byte)value : b).Take(length).ToArray();

        Prop.ForAll(altered.ToArbitrary(), bytes => ImageHeader.Read(bytes) is null or { Width: > 0, Height: > 0 }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }
}
