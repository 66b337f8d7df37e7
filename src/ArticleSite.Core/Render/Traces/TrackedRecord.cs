using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// A record that notes which of its members a page reads. A page is made of nothing but its templates and what they read, so a page
/// for which all of that is as it was is as it was.
/// </summary>
internal abstract class TrackedRecord : TemplateRecord
{
    /// <summary>What it is called in every build: <c>a:content/setup.md</c>. Records of the page itself need to be told apart only in that page.</summary>
    public abstract string Key { get; }

    /// <summary>True for one that each page has of its own.</summary>
    public abstract bool IsOfPage { get; }

    /// <summary>The numbers of its members.</summary>
    protected internal abstract MemberNumbers Numbers { get; }

    /// <inheritdoc />
    public sealed override bool TryGetMember(string name, out TemplateValue value)
    {
        if (!TryFind(name, out value)) return false;
        PageReads.Current?.Note(this, name);
        return true;
    }

    /// <summary>The member of that name, if there is one, without a note.</summary>
    protected internal abstract bool TryFind(string name, out TemplateValue value);

    /// <summary>Writes what tells the values of a member apart.</summary>
    protected internal virtual void Print(string name, ValuePrinter to)
    {
        TryFind(name, out var value);
        to.Write(value);
    }
}

/// <summary>Numbers for the names of a kind of record, so that those that were read fit into one word.</summary>
internal sealed class MemberNumbers
{
    /// <summary>What fits into one word.</summary>
    public const int Most = 64;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string[] _names;

    public MemberNumbers(IEnumerable<string> names)
    {
        _names = [.. names];
        if (_names.Length > Most) throw new ArgumentException("a record has more members than fit into one word", nameof(names));
        for (var i = 0; i < _names.Length; i++) _numbers.Add(_names[i], i);
    }

    /// <summary>The number of a name; -1 for one that is not among them.</summary>
    public int this[string name] => _numbers.TryGetValue(name, out var number) ? number : -1;

    /// <summary>The name of a number.</summary>
    public string NameOf(int number) => _names[number];

    /// <summary>The names whose bits are set, in order.</summary>
    public IEnumerable<string> NamesOf(ulong bits)
    {
        for (var i = 0; i < _names.Length; i++)
            if ((bits & (1UL << i)) != 0) yield return _names[i];
    }
}
