namespace ArticleSite.Templating;

/// <summary>
/// An object whose members a host computes when they are asked for. Templates can read it like any object, list its
/// members, and not write to it. Rendering in parallel asks from many threads at once.
/// </summary>
public abstract class TemplateRecord
{
    /// <summary>The names of all members, in the order in which templates list them.</summary>
    public abstract IEnumerable<string> MemberNames { get; }

    /// <summary>The member of that name, if there is one; its value may be null.</summary>
    public abstract bool TryGetMember(string name, out TemplateValue value);

    /// <summary>The same, for callers that have the name's hash at hand.</summary>
    internal virtual bool TryGetMember(string name, int hash, out TemplateValue value) => TryGetMember(name, out value);
}
