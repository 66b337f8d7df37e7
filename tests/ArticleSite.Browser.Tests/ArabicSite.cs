namespace ArticleSite.Browser.Tests;

/// <summary>A small site in a language written from right to left, with what the example has not: many articles, code, a wide table.</summary>
public sealed class ArabicSite(Chromium browser) : TestedSite(browser)
{
    /// <summary>The article with everything in it.</summary>
    public const string Article = "/article-1/";

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
        |---|:-:|--:|:--|---|
        | الحاسوب المكتبي | Windows 11 | 866 Mbit/s | 4 m | يعمل بلا انقطاع في كل الأوقات |

        ```powershell
        # يعيد تشغيل الخدمة
        Restart-Service -Name "Spooler" -Force
        ```

        ## الخطوة الثالثة

        انتهى كل شيء.
        """;

    private protected override SiteFiles Files { get; } = BuiltSite.Of(
        $"title: أدلة هادئة\ndescription: أدلة بسيطة لأجهزتك.\nbase_url: {SiteFiles.Origin}/\nlanguage: ar\npagination: {{ size: 4 }}\nauthor: سمير\n",
        Enumerable.Range(1, 9).Select(i => ($"article-{i}", $"---\ntitle: إصلاح الطابعة خطوة بخطوة {i}\ndate: 2026-0{i}-02\ntags: [الطابعة]\ncategories: [الأجهزة]\n---\n\n{Body}\n")));
}
