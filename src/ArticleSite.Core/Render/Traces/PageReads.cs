using System.Runtime.InteropServices;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>What one page, or one other file, has read so far. One thread fills it, while it makes that page, and then uses it for the next.</summary>
internal sealed class PageReads
{
    /// <summary>
    /// The page this thread is rendering. Records are shared by all pages and are asked by the template language, which knows
    /// nothing of pages: the thread is all that tells who asks. Rendering never leaves its thread.
    /// </summary>
    [ThreadStatic]
    private static PageReads? t_current;

    private readonly Dictionary<TrackedRecord, ulong> _members = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Template?> _templates = new(StringComparer.Ordinal);

    // a page reads several members of a record one after another: they are noted together when it asks another
    private TrackedRecord? _last;
    private ulong _lastBits;

    /// <summary>The page this thread is rendering; null when it renders none.</summary>
    public static PageReads? Current => t_current;

    /// <summary>Which members of which records.</summary>
    public IReadOnlyDictionary<TrackedRecord, ulong> Members
    {
        get
        {
            Settle();
            return _members;
        }
    }

    /// <summary>The templates, by the names they were asked for; null for one that is not there.</summary>
    public IReadOnlyDictionary<string, Template?> Templates => _templates;

    /// <summary>What told the page itself apart before it was rendered; null where that cannot be told.</summary>
    public ulong? Plan { get; set; }

    /// <summary>True when the page asked what time it is.</summary>
    public bool HasClock { get; private set; }

    /// <summary>True when something was read that cannot be told in numbers: the page is rendered each time.</summary>
    public bool IsVague { get; private set; }

    /// <summary>Forgets what was read, and notes what this thread reads, until what it gives is disposed of.</summary>
    public Noting Begin()
    {
        Settle();
        _members.Clear();
        _templates.Clear();
        (Plan, HasClock, IsVague) = (null, false, false);
        var noting = new Noting(t_current);
        t_current = this;
        return noting;
    }

    public void Note(TrackedRecord record, string name)
    {
        if (record != _last)
        {
            Settle();
            _last = record;
        }

        var number = record.Numbers[name];
        if (number < 0) IsVague = true;
        else _lastBits |= 1UL << number;
    }

    public void Note(string name, Template? template) => _templates[name] = template;

    public void NoteClock() => HasClock = true;

    /// <summary>Notes all that another has noted.</summary>
    public void Add(PageReads other)
    {
        Settle();
        foreach (var (record, bits) in other.Members) _members[record] = _members.GetValueOrDefault(record) | bits;
        foreach (var (name, template) in other._templates) _templates[name] = template;
        HasClock |= other.HasClock;
        IsVague |= other.IsVague;
    }

    private void Settle()
    {
        if (_lastBits != 0) CollectionsMarshal.GetValueRefOrAddDefault(_members, _last!, out _) |= _lastBits; // bits are those of a record
        (_last, _lastBits) = (null, 0);
    }

    /// <summary>Ends with a note of what the thread read; what was noted before is noted again.</summary>
    /// <param name="outer">Whose reads were noted before.</param>
    public readonly ref struct Noting(PageReads? outer)
    {
        public void Dispose() => t_current = outer;
    }
}
