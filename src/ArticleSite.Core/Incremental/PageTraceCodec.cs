using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>How a page came to be, as bytes.</summary>
internal static class PageTraceCodec
{
    /// <summary>Writes a trace.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="words">Numbers for the names of records and templates.</param>
    public static void Write(ByteWriter to, PageTrace trace, WordTable words)
    {
        to.Long((long)trace.Plan);
        to.Optional(trace.Own, static (writer, print) => writer.Long((long)print));
        to.Count((uint)trace.Templates.Count);
        foreach (var (name, print) in trace.Templates)
        {
            to.Count(words.NumberOf(name));
            to.Long((long)print);
        }

        to.Count((uint)trace.Members.Count);
        foreach (var (key, bits, print) in trace.Members)
        {
            to.Count(words.NumberOf(key));
            to.Long((long)bits);
            to.Long((long)print);
        }

        to.Optional(trace.Clock, PlaceCodec.Write);
        to.Long(trace.Length);
        to.Hash(trace.Sha256);
        to.Optional(trace.CleanIn, static (writer, print) => writer.Print(print));
    }

    /// <summary>The trace.</summary>
    public static PageTrace Read(ByteReader from, WordTable words)
    {
        var (plan, own) = ((ulong)from.Long(), from.Optional(static reader => (ulong)reader.Long()));
        var templates = from.List(reader => new TemplateRead(words[reader.Count()], (ulong)reader.Long()));
        var members = from.List(reader => new MemberRead(words[reader.Count()], (ulong)reader.Long(), (ulong)reader.Long()));
        return ReadOutcome(from, plan) with { Own = own, Templates = templates, Members = members };
    }

    /// <summary>What comes behind all that was read.</summary>
    /// <param name="from">The rest of a trace.</param>
    /// <param name="plan">With which it began.</param>
    public static PageTrace ReadOutcome(ByteReader from, ulong plan) => new()
    {
        Plan = plan,
        Clock = from.Optional(PlaceCodec.ReadInstant),
        Length = from.Long(),
        Sha256 = from.Hash(),
        CleanIn = from.Optional(static reader => reader.Print()),
    };
}
