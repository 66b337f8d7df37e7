using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>The sketches of many texts in one array, as they are compared again and again and each may lie on the disk.</summary>
internal sealed class Sketches
{
    private readonly uint[] _cells;
    private readonly bool[] _isEmpty;

    private Sketches(int count) => (_cells, _isEmpty) = (new uint[count * TextSketch.Size], new bool[count]);

    /// <summary>Those of texts.</summary>
    public static Sketches Of(IReadOnlyList<ArticleBody> articles)
    {
        var sketches = new Sketches(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            var cells = articles[i].Sketch.Cells;
            sketches._isEmpty[i] = cells.IsEmpty;
            cells.AsSpan().CopyTo(sketches._cells.AsSpan(i * TextSketch.Size));
        }

        return sketches;
    }

    /// <summary>True for a text that has none: it has too few words.</summary>
    public bool IsEmpty(int article) => _isEmpty[article];

    /// <summary>The cells of a text's sketch.</summary>
    public ReadOnlySpan<uint> Of(int article) => _cells.AsSpan(article * TextSketch.Size, TextSketch.Size);
}
