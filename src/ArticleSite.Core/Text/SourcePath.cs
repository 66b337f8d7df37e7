namespace ArticleSite.Core.Text;

/// <summary>A file's path relative to the site's root, with <c>/</c> on every system: <c>content/setup.md</c>.</summary>
/// <param name="Value">The path; compared by code unit.</param>
public readonly record struct SourcePath(string Value) : IComparable<SourcePath>
{
    /// <summary>The last part: <c>setup.md</c>.</summary>
    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last part without its last extension: <c>setup</c>.</summary>
    public string FileNameWithoutExtension
    {
        get
        {
            var name = FileName;
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name[..dot] : name;
        }
    }

    /// <inheritdoc />
    public int CompareTo(SourcePath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <(SourcePath left, SourcePath right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >(SourcePath left, SourcePath right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <=(SourcePath left, SourcePath right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >=(SourcePath left, SourcePath right) => left.CompareTo(right) >= 0;
}
