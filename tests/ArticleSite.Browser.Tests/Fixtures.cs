using ArticleSite.Browser.Tests;

// one for all tests: two builds of one site at once would meet at its lock
[assembly: AssemblyFixture(typeof(ExampleSite))]
