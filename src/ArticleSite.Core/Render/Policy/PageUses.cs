using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Render.Weight;

namespace ArticleSite.Core.Render.Policy;

/// <summary>
/// What a page loads, and the Content-Security-Policy (CSP Level 3) that allows it and nothing else. Scripts and styles written
/// into the page are allowed by their hash, so that one put in by somebody else does not run.
/// </summary>
/// <param name="names">The strings of hosts that pages share.</param>
internal sealed class PageUses(SourceNames names)
{
    private readonly PolicySources _sources = new();
    private bool _isNested;

    /// <summary>Notes an attribute of an element.</summary>
    public void Note(ReadOnlySpan<byte> element, ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> value)
    {
        if (TagNames.Is(attribute, "style"u8)) Add("style-src-attr", "'unsafe-inline'"); // no hash allows an attribute in all browsers
        else if (attribute.Length > 2 && (attribute[0] | 0x20) == 'o' && (attribute[1] | 0x20) == 'n') AddHandler(value);
        else if (DirectiveOf(element, attribute) is { } directive) AddAddress(directive, value);
        else if (TagNames.Is(attribute, "srcset"u8) && (TagNames.Is(element, "img"u8) || TagNames.Is(element, "source"u8))) AddSet(value);
        else if (TagNames.Is(attribute, "srcdoc"u8) && TagNames.Is(element, "iframe"u8)) AddDocument(value);
    }

    /// <summary>Notes an element whose attributes only mean something together.</summary>
    public void Close(ReadOnlySpan<byte> element, ReadOnlySpan<byte> tag)
    {
        if (!TagNames.Is(element, "link"u8)) return;
        if (DirectiveOfLink(ValueOf(tag, "rel"u8), tag) is { } directive) AddAddress(directive, ValueOf(tag, "href"u8));
    }

    private static string? DirectiveOfLink(ReadOnlySpan<byte> rel, ReadOnlySpan<byte> tag)
    {
        if (Says(rel, "stylesheet"u8)) return "style-src";
        if (Says(rel, "icon"u8) || Says(rel, "apple-touch-icon"u8)) return "img-src";
        if (Says(rel, "manifest"u8)) return "manifest-src";
        if (Says(rel, "modulepreload"u8)) return "script-src";
        if (!Says(rel, "preload"u8) && !Says(rel, "prefetch"u8)) return null;
        var what = ValueOf(tag, "as"u8);
        return what.SequenceEqual("font"u8) ? "font-src"
            : what.SequenceEqual("script"u8) ? "script-src"
            : what.SequenceEqual("style"u8) ? "style-src"
            : what.SequenceEqual("image"u8) ? "img-src" : null;
    }

    private static bool Says(ReadOnlySpan<byte> rel, ReadOnlySpan<byte> word)
    {
        foreach (var part in rel.Split((byte)' '))
            if (Ascii.EqualsIgnoreCase(rel[part], word)) return true;
        return false;
    }

    /// <summary>Notes the text of a script or style.</summary>
    public void NoteText(ReadOnlySpan<byte> element, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> text)
    {
        if (TagNames.Is(element, "style"u8))
        {
            Add("style-src", HashOf(text));
            NoteStyle(text);
        }
        else if (TagNames.Is(element, "script"u8) && ValueOf(tag, "src"u8).IsEmpty && IsRun(Encoding.UTF8.GetString(ValueOf(tag, "type"u8))))
        {
            Add("script-src", HashOf(text));
        }
    }

    /// <summary>Notes what a style sheet loads: pictures, fonts and other sheets cannot be told apart by their addresses.</summary>
    public void NoteStyle(ReadOnlySpan<byte> css)
    {
        foreach (var start in (ReadOnlySpan<string>)["url(", "@import "])
        {
            var mark = Encoding.UTF8.GetBytes(start);
            for (var rest = css; rest.IndexOf(mark) is >= 0 and var at; rest = rest[(at + mark.Length)..])
            {
                var address = rest[(at + mark.Length)..].Trim(" \"'"u8);
                if (address.StartsWith("url("u8)) continue;
                address = address[..(address.IndexOfAny("\"') "u8) is >= 0 and var end ? end : 0)];
                AddAddress("img-src", address);
                if (address.StartsWith("data:image"u8)) continue;
                AddAddress("font-src", address);
                if (!address.StartsWith("data:"u8)) AddAddress("style-src", address);
            }
        }
    }

    /// <summary>Everything another has, too.</summary>
    public void AddAll(PageUses other) => _sources.AddAll(other._sources);

    /// <summary>The policy, as the value of the header or meta element.</summary>
    public string ToPolicy()
    {
        var policy = new ArrayBufferWriter<byte>();
        WriteTo(policy);
        return Encoding.UTF8.GetString(policy.WrittenSpan);
    }

    /// <summary>Writes the policy.</summary>
    public void WriteTo(IBufferWriter<byte> policy)
    {
        var sources = AdSensePolicy.Widen(_sources);
        policy.Write("default-src 'self'; base-uri 'self'; form-action 'self'"u8);
        if (sources.Of("form-action") is { } actions) Write(policy, actions);
        if (sources.Of("object-src") is null) policy.Write("; object-src 'none'"u8);
        for (var i = 0; i < sources.Count; i++)
        {
            var (directive, values) = sources[i];
            if (directive is "form-action") continue;
            policy.Write("; "u8);
            Encoding.UTF8.GetBytes(directive, policy);
            if (directive is not "style-src-attr") policy.Write(" 'self'"u8);
            Write(policy, values);
        }

        // what a script loads, it loads from where it came
        if (sources.Of("connect-src") is null && sources.Of("script-src") is { } scripts && scripts.Exists(IsHost))
        {
            policy.Write("; connect-src 'self'"u8);
            Write(policy, scripts.FindAll(IsHost));
        }
    }

    private static void Write(IBufferWriter<byte> policy, List<string> values)
    {
        foreach (var value in values)
        {
            policy.Write(" "u8);
            Encoding.UTF8.GetBytes(value, policy);
        }
    }

    private static bool IsHost(string source) => source[0] != '\'';

    private string? DirectiveOf(ReadOnlySpan<byte> element, ReadOnlySpan<byte> attribute)
    {
        if (TagNames.Is(attribute, "src"u8))
        {
            if (TagNames.Is(element, "img"u8) || TagNames.Is(element, "input"u8)) return "img-src";
            if (TagNames.Is(element, "script"u8)) return "script-src";
            if (TagNames.Is(element, "iframe"u8)) return "frame-src";
            if (TagNames.Is(element, "embed"u8)) return "object-src";
            return TagNames.Is(element, "video"u8) || TagNames.Is(element, "audio"u8) || TagNames.Is(element, "source"u8) || TagNames.Is(element, "track"u8) ? "media-src" : null;
        }

        if (TagNames.Is(attribute, "poster"u8) && TagNames.Is(element, "video"u8)) return "img-src";
        if (TagNames.Is(attribute, "data"u8) && TagNames.Is(element, "object"u8)) return "object-src";
        if (TagNames.Is(attribute, "action"u8) && TagNames.Is(element, "form"u8)) return "form-action";
        return _isNested && TagNames.Is(attribute, "href"u8) && TagNames.Is(element, "a"u8) ? "frame-src" : null;
    }

    /// <summary>No type, or one of a script: all others are data.</summary>
    private static bool IsRun(string type) => type.Trim().ToLowerInvariant() is "" or "module" or "importmap" or "speculationrules" or "text/javascript" or "application/javascript" or "text/ecmascript" or "application/x-javascript";

    private void AddHandler(ReadOnlySpan<byte> value)
    {
        Add("script-src", "'unsafe-hashes'"); // allows handlers with a hash, not all of them
        Add("script-src", HashOf(Encoding.UTF8.GetBytes(Decoded(value))));
    }

    private void AddSet(ReadOnlySpan<byte> candidates)
    {
        foreach (var candidate in Decoded(candidates).Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            AddAddress("img-src", Encoding.UTF8.GetBytes(candidate.Split(' ')[0]));
    }

    /// <summary>A document in a frame lives under the policy of its page, and its links lead on inside the frame.</summary>
    private void AddDocument(ReadOnlySpan<byte> value)
    {
        if (_isNested) return; // frames in frames have no business in an article
        _isNested = true;
        new PagePass(Encoding.UTF8.GetBytes(Decoded(value)), new ArrayBufferWriter<byte>(), isMinified: false, AssetNames.None, this).Run();
        _isNested = false;
    }

    private void AddAddress(string directive, ReadOnlySpan<byte> value)
    {
        if (SourceAddress.Of(Plain(value), names) is { } source) Add(directive, source);
    }

    private void Add(string directive, string source) => _sources.Add(directive, source);

    private static string HashOf(ReadOnlySpan<byte> text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(text))}'";

    private static string Decoded(ReadOnlySpan<byte> value) => WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));

    /// <summary>A value with its character references replaced; most have none.</summary>
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> value) => value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(Decoded(value)) : value;

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var attributes = new TagAttributes(tag);
        while (attributes.Next())
            if (TagNames.Is(attributes.Name, name)) return Plain(attributes.Value);
        return [];
    }
}
