using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class FileHashTests
{
    /// <summary>The example of the standard (FIPS 180-4) for "abc".</summary>
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_hash_is_shown_as_the_standard_has_it() => Assert.Equal(OfAbc, FileHash.Of("abc"u8).ToString());

    [Fact]
    public void Its_bytes_stand_in_a_file_in_their_order()
    {
        var to = new ByteWriter();

        to.Hash(FileHash.Of("abc"u8));

        Assert.Equal(OfAbc, Convert.ToHexStringLower(to.Written));
    }

    [Fact]
    public void A_hash_that_was_written_comes_back()
    {
        var to = new ByteWriter();
        to.Hash(FileHash.Of("abc"u8));

        Assert.Equal(FileHash.Of("abc"u8), new ByteReader(to.WrittenMemory).Hash());
    }
}
