using System.Runtime.InteropServices;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>What one page has read so far. One thread fills it, while it renders that page.</summary>
internal sealed class PageReads
{
    /// <summary>
    /// The page this thread is rendering. Records are shared by all pages and are asked by the template language, which knows
    /// nothing of pages: the thread is all that tells who asks. Rendering never leaves its thread.
    /// </summary>
    [ThreadStatic]
    private static PageReads? t_current;

    /// <summary>Most pages read no more than that, so that what they note need not grow.</summary>
    private const int UsualRecords = 24;

    private const int UsualTemplates = 14;

    private readonly Dictionary<TrackedRecord, ulong> _members = new(UsualRecords, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Template?> _templates = new(UsualTemplates, StringComparer.Ordinal);

    /// <summary>The page this thread is rendering; null when it renders none.</summary>
    public static PageReads? Current => t_current;

    /// <summary>Which members of which records.</summary>
    public IReadOnlyDictionary<TrackedRecord, ulong> Members => _members;

    /// <summary>The templates, by the names they were asked for; null for one that is not there.</summary>
    public IReadOnlyDictionary<string, Template?> Templates => _templates;

    /// <summary>True when the page asked what time it is.</summary>
    public bool HasClock { get; private set; }

    /// <summary>True when something was read that cannot be told in numbers: the page is rendered each time.</summary>
    public bool IsVague { get; private set; }

    /// <summary>Notes what this thread reads while it does something.</summary>
    public static T During<T>(PageReads reads, Func<T> work)
    {
        var outer = t_current;
        t_current = reads;
        try
        {
            return work();
        }
        finally
        {
            t_current = outer;
        }
    }

    public void Note(TrackedRecord record, string name)
    {
        var number = record.Numbers[name];
        if (number < 0) IsVague = true;
        else CollectionsMarshal.GetValueRefOrAddDefault(_members, record, out _) |= 1UL << number;
    }

    public void Note(string name, Template? template) => _templates[name] = template;

    public void NoteClock() => HasClock = true;

    /// <summary>Notes all that another has noted.</summary>
    public void Add(PageReads other)
    {
        foreach (var (record, bits) in other._members) _members[record] = _members.GetValueOrDefault(record) | bits;
        foreach (var (name, template) in other._templates) _templates[name] = template;
        HasClock |= other.HasClock;
        IsVague |= other.IsVague;
    }
}
