using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The fingerprint of all that a build is told but the time, which is compared with more care. Threads change nothing.</summary>
internal static class RequestPrint
{
    public static Fingerprint Of(BuildRequest request)
    {
        var to = new ByteWriter();
        to.Text(request.Root);
        to.OptionalText(request.ConfigPath);
        Write(to, request.Overrides);
        Write(to, request.EnvironmentVariables.Where(variable => variable.Key.StartsWith(SiteConfigReader.VariablePrefix, StringComparison.Ordinal)));
        to.Bool(request.IncludeDrafts);
        to.Bool(request.IncludeFuture);
        to.Bool(request.IsCheckOnly);
        to.Int((int?)request.FailOn ?? -1);
        to.Bytes(request.Baseline?.ToJson());
        to.Text(request.Generator);
        foreach (var (name, content) in request.Theme.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            to.Text(name);
            to.Bytes(content);
        }

        return Fingerprint.Of(to);
    }

    private static void Write(ByteWriter to, IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (name, value) in settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            to.Text(name);
            to.Text(value);
        }

        to.Text("");
    }
}
