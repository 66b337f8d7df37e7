using System.Reflection;
using ArticleSite.Core;

namespace ArticleSite.Cli.Tests;

public class NoNetworkTests
{
    private static readonly string[] s_libraries = ["System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Quic", "System.Net.NameResolution"];

    [Fact]
    public void The_library_and_the_template_language_can_open_no_connection()
    {
        var core = typeof(SitePipeline).Assembly;
        var templating = Assembly.Load(core.GetReferencedAssemblies().Single(name => name.Name == "ArticleSite.Templating"));
        foreach (var part in new[] { core, templating })
            foreach (var used in part.GetReferencedAssemblies())
                Assert.DoesNotContain(used.Name, s_libraries);
    }

    [Fact]
    public void Of_the_program_one_folder_asks_other_sites()
    {
        var root = Path.Combine(Repository.Root, "src", "ArticleSite.Cli");
        var asking = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("HttpClient", StringComparison.Ordinal) || text.Contains("new Socket(", StringComparison.Ordinal) || text.Contains("TcpClient", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal(["External"], asking.Distinct());
    }

    [Fact]
    public void Of_the_program_one_folder_listens()
    {
        var root = Path.Combine(Repository.Root, "src", "ArticleSite.Cli");
        string[] listening = ["Microsoft.AspNetCore", "TcpListener", "HttpListener", ".Listen("];
        var folders = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text && listening.Any(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal(["Serve"], folders.Distinct());
    }

    [Fact]
    public void The_server_listens_on_this_machine_alone()
    {
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ArticleSite.Cli", "Serve"), "*.cs").Select(File.ReadAllText));

        Assert.Equal(1, text.Split(".Listen(").Length - 1);
        Assert.Contains(".Listen(IPAddress.Loopback, port)", text, StringComparison.Ordinal);
    }
}
