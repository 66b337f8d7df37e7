using ArticleSite.Core.Ads.Networks;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Ads.Networks;

/// <summary>What holds for every address.</summary>
public sealed class NetworkProperties
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithReplay(20240808, 20251123);

    private static readonly string[] s_known = [.. NetworkCatalog.BuiltInFile().Networks.SelectMany(network => network.Shapes).SelectMany(shape => shape.Examples).Select(example => example.Url)];

    /// <summary>Pieces out of which addresses are thrown together; most lead nowhere.</summary>
    private static readonly string[] s_pieces =
    [
        "http:", "https:", "//", "/", ":", "@", ".", "..", "?", "&", "=", "#", "[", "]", "%", "%2", "%zz", "%00", "%ff", "\\", " ", "\t", "\n", "\0",
        "\ud800", "\udc00", "😀", "é", "ß", "İ", "ı", "K", "xn--", "-", "*", "c", "i", "12345", "123456789012345678901234567890", "pxf.io", "co.uk", "amazon",
        "tag=", "AFFILIATE=", "PATH=", "https%3A%2F%2F", "{", "}", "www.", "hop.clickbank.net", "imp.i1.net", "aff_c", "gspk=", "gsxid=",
    ];

    private static readonly Gen<string> s_anyText = Gen.OneOf(
        Gen.Elements(s_pieces).ListOf().Select(string.Concat),
        from url in Gen.Elements(s_known)
        from at in Gen.Choose(0, url.Length)
        from piece in Gen.Elements(s_pieces)
        from cut in Gen.Choose(0, url.Length - at)
        select url[..at] + piece + url[(at + cut)..]);

    [Fact]
    public void Any_text_gets_an_answer() => FsCheck.Check.One(s_many.WithMaxTest(20_000), Prop.ForAll(s_anyText.ToArbitrary(), text =>
    {
        var match = NetworkCatalog.BuiltIn.Recognise(text);
        return match is null || NetworkCatalog.BuiltIn.Find(match.Network) is not null;
    }));

    [Fact]
    public void Scheme_port_and_the_host_s_case_do_not_matter() => FsCheck.Check.One(s_many.WithMaxTest(10_000), Prop.ForAll(s_anyText.ToArbitrary(), text =>
    {
        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : text.AsSpan(start).IndexOfAny('/', '?', '#');
        if (end <= 0) return true;
        var (host, rest) = (text.Substring(start, end), text[(start + end)..]);
        if (host.Any(c => c is '@' or ':' or '[' or ']' or '\\' or <= ' ')) return true;
        var expected = NetworkCatalog.BuiltIn.Recognise("https://" + host + rest);
        string[] others = ["http://" + host + rest, "//" + host + rest, "HTTPS://" + Upper(host) + rest, "https://" + host + ":8080" + rest, "https://me@" + host + ":" + rest];
        return others.All(other => Equals(expected, NetworkCatalog.BuiltIn.Recognise(other)));
    }));

    private static string Upper(string host) => string.Concat(host.Select(c => char.IsAscii(c) ? char.ToUpperInvariant(c) : c));
}
