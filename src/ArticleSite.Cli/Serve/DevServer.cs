using System.Net;
using ArticleSite.Cli.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArticleSite.Cli.Serve;

/// <summary>The HTTP side of <c>articlesite serve</c>: Kestrel on this machine's own address, and nothing else.</summary>
internal sealed class DevServer(LiveSession session, string pathPrefix, ServeLog log)
{
    private const string Own = "/__articlesite/";

    /// <summary>Listens.</summary>
    /// <param name="port">0 for any free one.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <returns>The running server; its address is in <see cref="AddressOf"/>.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<WebApplication> StartAsync(int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.ClearProviders();
        // open event streams never end by themselves; nobody wants to wait for them
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = builder.Build();
        var stopping = server.Lifetime.ApplicationStopping;
        server.Run(context => GuardAsync(context, stopping));
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            throw new IOException($"port {port} is taken by another program, perhaps another 'articlesite serve'; choose one with --port, or --port 0 for any free one", taken);
        }

        return server;
    }

    /// <summary>Where a running server is reached.</summary>
    public Uri AddressOf(WebApplication server)
    {
        var address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new Uri($"http://localhost:{address.Port}{pathPrefix}/");
    }

    /// <summary>Whatever goes wrong in the program is said in the terminal and in the browser.</summary>
    private async Task GuardAsync(HttpContext context, CancellationToken stopping)
    {
        try
        {
            await HandleAsync(context, stopping);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            var path = context.Request.Path.Value ?? "/";
            log.Fault($"{path} could not be answered", fault);
            if (context.Response.HasStarted) context.Abort(); // half an answer must not look like a whole one
            else await WriteAsync(context.Response, 500, ContentTypes.Of(".html"), FaultPage.Of(path, fault));
        }
        catch (OperationCanceledException)
        {
            // the page was left, or the server stops
        }
    }

    private async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        var (request, response) = (context.Request, context.Response);
        if (!AllowedHost.Contains(request.Host.Host))
        {
            await WriteAsync(response, 403, "text/plain; charset=utf-8", "This server answers to localhost only."u8.ToArray());
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await WriteAsync(response, 405, "text/plain; charset=utf-8", "Only GET and HEAD."u8.ToArray());
            return;
        }

        var path = request.Path.Value ?? "/";
        response.Headers.CacheControl = "no-store";
        if (path.StartsWith(Own, StringComparison.Ordinal)) await HandleOwnAsync(context, path[Own.Length..], stopping);
        else if (pathPrefix.Length > 0 && !path.StartsWith(pathPrefix + "/", StringComparison.Ordinal)) response.Redirect(pathPrefix + "/");
        else await AnswerAsync(context, path[pathPrefix.Length..]);
    }

    private async Task AnswerAsync(HttpContext context, string path)
    {
        var answer = await session.AnswerAsync(path, context.RequestAborted);
        if (answer.MovedTo is { } elsewhere) context.Response.Redirect(Uri.EscapeDataString(elsewhere).Replace("%2F", "/", StringComparison.Ordinal));
        else if (answer.Page is { } page) await WriteAsync(context.Response, answer.Status, answer.ContentType, LivePage.WithScript(page.Content, page.State));
        else await Results.Bytes(answer.File!, answer.ContentType, enableRangeProcessing: true).ExecuteAsync(context); // an answer holds one of the three
    }

    private async Task HandleOwnAsync(HttpContext context, string name, CancellationToken stopping)
    {
        if (name == "events") await StreamAsync(context, stopping);
        else if (LiveAssets.Find(name) is { } asset) await WriteAsync(context.Response, 200, ContentTypes.Of(name), asset);
        else if (name.StartsWith("explain/", StringComparison.Ordinal) && RulePages.Read(name["explain/".Length..]) is { } rule) await WriteAsync(context.Response, 200, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(rule));
        else await WriteAsync(context.Response, 404, "text/plain; charset=utf-8", "There is nothing here."u8.ToArray());
    }

    /// <summary>Server-sent events until the browser leaves or the server stops.</summary>
    private async Task StreamAsync(HttpContext context, CancellationToken stopping)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var path = context.Request.Query["path"].ToString();
        var reader = new LiveReader(
            path.StartsWith(pathPrefix + "/", StringComparison.Ordinal) ? Uri.UnescapeDataString(path[pathPrefix.Length..]) : "/",
            context.Request.Query["state"].ToString());
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.StartAsync(until.Token);
            session.Join(reader);
            await foreach (var what in reader.Events.ReadAllAsync(until.Token))
            {
                await context.Response.WriteAsync(what.Text, until.Token);
                await context.Response.Body.FlushAsync(until.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was left, or the server stops
        }
        finally
        {
            session.Leave(reader);
        }
    }

    private static async Task WriteAsync(HttpResponse response, int status, string contentType, byte[] content)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method)) await response.Body.WriteAsync(content, response.HttpContext.RequestAborted);
    }
}
