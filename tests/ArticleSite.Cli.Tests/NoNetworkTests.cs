using System.Reflection;
using ArticleSite.Core;

namespace ArticleSite.Cli.Tests;

public class NoNetworkTests
{
    [Fact]
    public void No_part_of_the_program_can_open_a_connection()
    {
        var program = typeof(CommandLine).Assembly;
        var core = typeof(SitePipeline).Assembly;
        var templating = Assembly.Load(core.GetReferencedAssemblies().Single(name => name.Name == "ArticleSite.Templating"));
        foreach (var part in new[] { program, core, templating })
            foreach (var used in part.GetReferencedAssemblies())
                Assert.DoesNotContain(used.Name, new[] { "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Quic", "System.Net.NameResolution" });
    }
}
