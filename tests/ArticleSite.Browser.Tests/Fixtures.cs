using ArticleSite.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ArticleSite.Browser.Tests;

/// <summary>Tests of the example site: built once, as two builds of one site at once would meet at its lock; and one after another, as they share a window.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleTests : ICollectionFixture<ExampleSite>
{
    public const string Name = "the example site";
}
