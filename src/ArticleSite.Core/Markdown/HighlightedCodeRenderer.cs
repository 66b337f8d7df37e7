using ArticleSite.Core.Markdown.Code;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ArticleSite.Core.Markdown;

/// <summary>Code blocks: keys can reach them, as they may scroll; a known language colours them, and a named one is said.</summary>
internal sealed class HighlightedCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var name = (block as FencedCodeBlock)?.Info is { Length: > 0 } info ? info.Split(' ', '{', ',')[0] : "";
        var language = CodeLanguage.Find(name);
        renderer.EnsureLine();
        if (name.Length > 0) renderer.Write("<div class=\"code\" data-language=\"").WriteEscape(language?.Title ?? name).Write("\">");
        renderer.Write("<pre tabindex=\"0\"><code");
        if (name.Length > 0) renderer.Write(" class=\"language-").WriteEscape(name.ToLowerInvariant()).Write('"');
        renderer.Write('>');
        if (language is null) renderer.WriteLeafRawLines(block, true, true);
        else CodeHighlighter.Write(block.Lines.ToString(), language, renderer);
        renderer.Write(language is null ? "</code></pre>" : "\n</code></pre>").WriteLine(name.Length > 0 ? "</div>" : "");
    }
}
