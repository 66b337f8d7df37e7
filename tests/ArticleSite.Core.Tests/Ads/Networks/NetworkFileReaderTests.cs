using System.Text;
using ArticleSite.Core.Ads.Networks;

namespace ArticleSite.Core.Tests.Ads.Networks;

public sealed class NetworkFileReaderTests
{
    [Fact]
    public void What_a_shape_leaves_out_is_empty()
    {
        var shape = Read("""{"role": "click", "examples": [{"url": "https://a.example/"}]}""").Networks.Single().Shapes.Single();

        Assert.Equal((false, 0, null, 0, 0), (shape.Cloaked, shape.Hosts.Count, shape.Path, shape.Query.Count, shape.Read.Count));
        Assert.Equal(("", "", "", null), (shape.Examples[0].Account, shape.Examples[0].Campaign, shape.Examples[0].Creative, shape.Examples[0].Destination));
    }

    [Theory]
    [InlineData("""{"role": "click", "exampels": []}""", "'exampels: []' is not known")]
    [InlineData("""{"role": "tap", "examples": []}""", "'role: tap' is not known")]
    [InlineData("""{"role": "click"}""", "'examples' is missing")]
    [InlineData("""{"examples": []}""", "'role' is missing")]
    public void A_slip_of_ours_is_named(string shape, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Read(shape)).Message, StringComparison.Ordinal);

    private static NetworkFile Read(string shape) => NetworkFileReader.Read(Encoding.UTF8.GetBytes(
        $$"""{"version": "2026-01-01", "networks": [{"id": "a", "name": "A", "kind": "affiliate", "source": "its help", "shapes": [{{shape}}], "not": []}]}"""));
}
