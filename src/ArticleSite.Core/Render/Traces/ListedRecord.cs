using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// A record of which a page lists many: headings, entries of a pasted list. It writes what tells it apart itself, without its members'
/// names, as all of a list have the same.
/// </summary>
internal abstract class ListedRecord : TemplateRecord
{
    /// <summary>Writes all that its members are made of.</summary>
    protected internal abstract void Print(ValuePrinter to);
}
