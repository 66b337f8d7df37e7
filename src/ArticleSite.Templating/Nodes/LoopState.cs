namespace ArticleSite.Templating;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> tell inside a loop.</summary>
internal sealed class LoopState : TemplateRecord
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];
    private int index;
    private TemplateValue item;

    public int Length { get; init; } = -1;

    /// <summary>Columns of a table, or 0.</summary>
    public int Columns { get; init; }

    public bool Changed { get; private set; }

    public override IEnumerable<string> MemberNames =>
        Columns > 0 ? [.. Names, "col", "col0", "col_first", "col_last"] : Length < 0 ? ["index", "first", "even", "odd"] : Names;

    public void MoveTo(int next, TemplateValue value)
    {
        Changed = next == 0 || !value.Equals(item);
        index = next;
        item = value;
    }

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "index": value = index; return true;
            case "first": value = index == 0; return true;
            case "even": value = (index & 1) == 0; return true;
            case "odd": value = (index & 1) == 1; return true;
            case "index0": value = index; return true;
        }

        if (Length >= 0)
        {
            switch (name)
            {
                case "rindex": value = Length - index - 1; return true;
                case "last": value = index == Length - 1; return true;
                case "length": value = Length; return true;
                case "changed": value = Changed; return true;
            }
        }

        if (Columns > 0)
        {
            switch (name)
            {
                case "col": value = (index % Columns) + 1; return true;
                case "col0": value = index % Columns; return true;
                case "col_first": value = index % Columns == 0; return true;
                case "col_last": value = index % Columns == Columns - 1; return true;
            }
        }

        value = default;
        return false;
    }
}
