using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The lines of an ads.txt, from the configuration or from a file of the author's own, and what is wrong with them.</summary>
/// <param name="Path">Where they stand.</param>
/// <param name="Lines">In their order.</param>
internal sealed record AdsTxtFile(SourcePath Path, EquatableArray<AdsTxtLine> Lines)
{
    /// <summary>Reads a whole file.</summary>
    public static AdsTxtFile Read(SourceText source)
    {
        List<AdsTxtLine> lines = [];
        var at = source.Text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < source.Text.Length)
        {
            var close = source.Text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = close < 0 ? source.Text.Length : at + close;
            lines.Add(AdsTxtLine.Read(source.Text, TextSpan.FromBounds(at, end)));
            at = end + 1;
        }

        return new AdsTxtFile(source.Path, lines.ToEquatableArray());
    }

    /// <summary>Reads the lines of <c>ads.sellers</c>, whose places are in the configuration.</summary>
    public static AdsTxtFile Read(SourcePath config, EquatableArray<Spanned<string>> sellers) =>
        new(config, sellers.Select(line => Placed(AdsTxtLine.Read(line.Value, new TextSpan(0, line.Value.Length)), line)).ToEquatableArray());

    /// <summary>
    /// The file as crawlers like it: domains in lower case, relations in upper case, one blank after each comma, <c>ca-</c> gone.
    /// </summary>
    public byte[] Write()
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            if (line.Variable.Length > 0) text.Append(line.Variable).Append('=').Append(line.Value.Value);
            else text.AppendJoin(", ", line.Fields.Select((field, i) => Normal(field.Value, i)));
            if (line.Comment.Length > 0) text.Append(line.IsBlank ? "" : " ").Append(line.Comment);
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>True when a line names an account of Google.</summary>
    public bool Lists(string googleAccount) => Lines.Any(line =>
        line.Fields.Count >= 3
        && line.Fields[0].Value.Equals(AdsTxtRules.Google, StringComparison.OrdinalIgnoreCase)
        && Normal(line.Fields[1].Value, 1) == googleAccount);

    private static string Normal(string field, int index) => index switch
    {
        0 => field.ToLowerInvariant(),
        1 when field.StartsWith("ca-pub-", StringComparison.OrdinalIgnoreCase) => field[3..].ToLowerInvariant(),
        2 => field.ToUpperInvariant(),
        _ => field,
    };

    /// <summary>Moves a line's places into the configuration; where quotes or folds make them uncertain, to the whole text.</summary>
    private static AdsTxtLine Placed(AdsTxtLine line, Spanned<string> text)
    {
        return line with
        {
            Span = Move(line.Span),
            Fields = line.Fields.Select(field => field with { Span = Move(field.Span) }).ToEquatableArray(),
            Value = line.Value with { Span = Move(line.Value.Span) },
        };

        TextSpan Move(TextSpan span) => text.Span.Length == text.Value.Length ? span.Shift(text.Span.Start) : text.Span;
    }
}
