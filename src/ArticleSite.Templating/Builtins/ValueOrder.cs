namespace ArticleSite.Templating;

/// <summary>The order of <c>array.sort</c>: null first, then by kind; texts as the culture has them. Never fails.</summary>
internal sealed class ValueOrder(Rendering run) : IComparer<TemplateValue>
{
    public int Compare(TemplateValue x, TemplateValue y)
    {
        var kinds = Rank(x).CompareTo(Rank(y));
        if (kinds != 0) return kinds;
        return Rank(x) switch
        {
            1 => x.Bool.CompareTo(y.Bool),
            2 when x.Kind == TemplateKind.Decimal && y.Kind == TemplateKind.Decimal => x.Decimal.CompareTo(y.Decimal),
            2 when x.IsInteger && y.IsInteger => Conversions.ToBig(x).CompareTo(Conversions.ToBig(y)),
            2 => Conversions.ToDouble(run, default, x).CompareTo(Conversions.ToDouble(run, default, y)),
            3 => string.Compare(x.Text, y.Text, run.Culture, System.Globalization.CompareOptions.None),
            4 => x.Date.CompareTo(y.Date),
            5 => x.Time.CompareTo(y.Time),
            _ => 0,
        };
    }

    private static int Rank(TemplateValue value) => value switch
    {
        { IsNull: true } => 0,
        { Kind: TemplateKind.Boolean } => 1,
        { IsNumber: true } => 2,
        { IsText: true } => 3,
        { Kind: TemplateKind.Date } => 4,
        { Kind: TemplateKind.TimeSpan } => 5,
        _ => 6,
    };
}
