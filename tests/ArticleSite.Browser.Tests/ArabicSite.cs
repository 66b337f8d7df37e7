using ArticleSite.Core;
using ArticleSite.Core.Load;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>A small site in a language written from right to left, with what the example has not: many articles, code, a wide table.</summary>
public sealed class ArabicSite : IAsyncLifetime
{
    /// <summary>The article with everything in it.</summary>
    public const string Article = "/article-1/";

    private const string Origin = "https://articlesite.example";

    private const string Body = """
        أولى الخطوات بسيطة.

        ## الخطوة الأولى

        1. افتح الإعدادات.
        2. اختر **الشبكة**.
        3. اضغط على «حفظ».

        > [!WARNING]
        > احفظ نسخة من ملفاتك أولًا.

        ## الخطوة الثانية

        | الجهاز | النظام | السرعة | المسافة | الملاحظات |
        |---|---|---|---|---|
        | الحاسوب المكتبي | Windows 11 | 866 Mbit/s | 4 m | يعمل بلا انقطاع في كل الأوقات |

        ```powershell
        # يعيد تشغيل الخدمة
        Restart-Service -Name "Spooler" -Force
        ```

        ## الخطوة الثالثة

        انتهى كل شيء.
        """;

    private readonly MemoryFileSystem _files = new();
    private readonly OpenWindows _windows = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _files.Add("/site/site.config.yml", $"title: أدلة هادئة\ndescription: أدلة بسيطة لأجهزتك.\nbase_url: {Origin}/\nlanguage: ar\npagination: {{ size: 4 }}\nauthor: سمير\n");
        for (var i = 1; i <= 9; i++)
            _files.Add($"/site/content/article-{i}.md", $"---\ntitle: إصلاح الطابعة خطوة بخطوة {i}\ndate: 2026-0{i}-02\ntags: [الطابعة]\ncategories: [الأجهزة]\n---\n\n{Body}\n");
        var folder = Path.Combine(Repository.Root, "templates");
        var theme = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);
        var result = SitePipeline.Run(new BuildRequest { Root = "/site", Clock = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Theme = theme }, _files);
        Assert.True(result.Outcome == BuildOutcome.Succeeded, string.Join('\n', result.Findings.Select(finding => finding.Message)));
        if (ExampleSite.BrowserPath is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExampleSite.BrowserPath, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    public async Task<IPage> Open(string path, int width, ColorScheme colors = ColorScheme.Light, bool hasScripts = false)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine");
        var context = await _windows.Add(await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = colors, JavaScriptEnabled = hasScripts,
        }));
        await context.RouteAsync("**/*", Answer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Origin + path);
        return page;
    }

    private async Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        var file = "/site/public" + url.AbsolutePath + (url.AbsolutePath.EndsWith('/') ? "index.html" : "");
        if (url.GetLeftPart(UriPartial.Authority) != Origin || !_files.FileExists(file))
        {
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
            return;
        }

        var type = Path.GetExtension(file) switch { ".css" => "text/css", ".svg" => "image/svg+xml", ".js" => "text/javascript", _ => "text/html; charset=utf-8" };
        await route.FulfillAsync(new RouteFulfillOptions { BodyBytes = _files.ReadFile(file), ContentType = type });
    }
}
