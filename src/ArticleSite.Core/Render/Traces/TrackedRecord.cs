using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// A record that notes which of its members a page reads. A page is made of nothing but its templates and what they read, so a page
/// for which all of that is as it was is as it was.
/// </summary>
internal abstract class TrackedRecord : TemplateRecord
{
    private KnownPrint? _prints;

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

    /// <summary>What tells the values of some members apart, where that was worked out before: the pages that share a record read the same few of it. Any number of threads may ask.</summary>
    /// <param name="bits">Which members.</param>
    public ulong? PrintOf(ulong bits)
    {
        for (var known = _prints; known is not null; known = known.Next)
            if (known.Bits == bits) return known.Print;
        return null;
    }

    /// <summary>Remembers what tells the values of some members apart. Of two threads that do so at once one may be forgotten: it is then worked out again.</summary>
    /// <param name="bits">Which members.</param>
    /// <param name="print">What tells them apart.</param>
    public void Remember(ulong bits, ulong print) => _prints = new KnownPrint(bits, print, _prints);

    private sealed record KnownPrint(ulong Bits, ulong Print, KnownPrint? Next);
}

/// <summary>Numbers for the names of a kind of record, so that those that were read fit into one word.</summary>
internal sealed class MemberNumbers
{
    /// <summary>What fits into one word.</summary>
    public const int Most = 64;

    /// <summary>Four times as many places as names, so that most stand alone in theirs.</summary>
    private const int Places = 4 * Most;

    private readonly string[] _names;
    private readonly byte[] _places = new byte[Places]; // the number of the name that stands there, from 1

    public MemberNumbers(IEnumerable<string> names)
    {
        _names = [.. names];
        if (_names.Length > Most) throw new ArgumentException("a record has more members than fit into one word", nameof(names));
        for (var i = 0; i < _names.Length; i++)
        {
            var place = PlaceOf(_names[i]);
            while (_places[place] != 0) place = (place + 1) % Places;
            _places[place] = (byte)(i + 1);
        }
    }

    /// <summary>The number of a name; -1 for one that is not among them.</summary>
    public int this[string name]
    {
        get
        {
            for (var place = PlaceOf(name); _places[place] is not 0 and var number; place = (place + 1) % Places)
                if (_names[number - 1] == name) return number - 1;
            return -1;
        }
    }

    /// <summary>By its length and three of its letters: every member that a page reads is looked up, and a hash of the whole name takes twice as long.</summary>
    private static int PlaceOf(string name) =>
        name.Length == 0 ? 0 : (int)((uint)(name[0] * 37 + name[name.Length / 2] * 11 + name[^1] * 5 + name.Length) % Places);

    /// <summary>The name of a number.</summary>
    public string NameOf(int number) => _names[number];

    /// <summary>The names whose bits are set, in order.</summary>
    public IEnumerable<string> NamesOf(ulong bits)
    {
        for (var i = 0; i < _names.Length; i++)
            if ((bits & (1UL << i)) != 0) yield return _names[i];
    }
}
