namespace ArticleSite.Templating;

/// <summary>A builtin's arguments, converted as they are asked for.</summary>
internal readonly ref struct Call(Rendering run, Expression site, ReadOnlySpan<TemplateValue> values)
{
    private readonly ReadOnlySpan<TemplateValue> values = values;

    public Rendering Run => run;

    public Expression Site => site;

    public TemplateSpan Span => site.Span;

    public int Count => values.Length;

    public TemplateValue this[int index] => Has(index) ? values[index] : default;

    public ReadOnlySpan<TemplateValue> From(int index) => index < values.Length ? values[index..] : default;

    public bool Has(int index) => index < values.Length && !values[index].IsMissing;

    public TemplateSpan SpanOf(int index) => site.ArgumentSpan(index);

    public string Text(int index, string fallback = "") => Has(index) ? Conversions.ToText(run, values[index]) : fallback;

    public int Int(int index, int fallback = 0) => Has(index) ? Conversions.ToInt(run, SpanOf(index), values[index]) : fallback;

    public long Long(int index) => Conversions.ToLong(run, SpanOf(index), this[index]);

    public double Double(int index) => Conversions.ToDouble(run, SpanOf(index), this[index]);

    public bool Bool(int index) => this[index].IsTrue;

    public IEnumerable<TemplateValue> Items(int index) =>
        this[index].IsNull ? [] : IsList(index) ? run.Each(values[index], SpanOf(index)) : throw Unable(index, "list");

    public DateTimeOffset Date(int index)
    {
        var value = this[index];
        return value.Kind == TemplateKind.Date ? value.Date : throw Unable(index, "datetime");
    }

    public TimeSpan Time(int index) => this[index].Kind == TemplateKind.TimeSpan ? this[index].Time : throw Unable(index, "timespan");

    public TemplateFunction Function(int index) =>
        this[index].Kind == TemplateKind.Function ? this[index].Function : throw Unable(index, "function");

    /// <summary>Items of a list, letters of a text, members of an object; none of nothing.</summary>
    public int Size(int index, string wanted) => this[index] switch
    {
        { IsNull: true } => 0,
        { IsText: true } text => text.Text.Length,
        { IsList: true } list => (int)Math.Min(int.MaxValue, Access.Count(run, list)),
        { AsRecord: { } record } => record.MemberNames.Count(),
        _ => throw Unable(index, wanted),
    };

    public TemplateException Unable(int index, string wanted) => Conversions.Unable(run, SpanOf(index), this[index], wanted);

    public TemplateException Fail(int index, string message) => run.Fail(SpanOf(index), TemplateRules.WrongArgument, message);

    private bool IsList(int index) => this[index].IsList || this[index].IsText || this[index].Kind == TemplateKind.Object;
}
