using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests;

/// <summary>A text with a place marked in it: <c>title: [|yes|]</c>. The marks are taken out; the spans say where they were.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    public TextSpan Span => Spans.Single();

    public SourceText Source(string path = "content/an-article.md") => new(new SourcePath(path), Text);

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < marked.Length; at++)
        {
            var mark = marked.AsSpan(at);
            if (mark.StartsWith("[|")) (start, at) = (text.Length, at + 1);
            else if (mark.StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                at++;
            }
            else text.Append(marked[at]);
        }

        return new MarkedText(text.ToString(), spans);
    }
}
