using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// Writes template values so that equal bytes mean equal values. Of a tracked record only its key is written: what a page reads of it
/// is compared by itself.
/// </summary>
internal sealed class ValuePrinter
{
    /// <summary>Deeper than any value that ends.</summary>
    private const int Deepest = 40;

    private int _depth;

    /// <summary>What has been written.</summary>
    public ByteWriter Bytes { get; } = new();

    /// <summary>True when a value was met that bytes cannot tell: a function, a sequence, something without an end.</summary>
    public bool IsVague { get; private set; }

    /// <summary>The fingerprint of what has been written; the writer begins anew.</summary>
    public ulong Take()
    {
        var print = Fingerprint.Of(Bytes).High;
        Bytes.Clear();
        return print;
    }

    public void Write(TemplateValue value)
    {
        Bytes.Count((uint)value.Kind);
        if (value.AsText is { } text) Bytes.Text(text);
        else if (value.AsArray is { } array) WriteAll(array);
        else if (value.AsRecord is TrackedRecord tracked) Bytes.Text(tracked.Key);
        else if (value.AsRecord is WordsRecord words) Bytes.Text(words.Words.Language); // what they say is in what all pages are rendered in
        else if (value.AsRecord is ListedRecord listed) listed.Print(this);
        else if (value.AsRecord is { } record) WriteMembers(record);
        else if (value.Kind is TemplateKind.Function or TemplateKind.Range or TemplateKind.Iterator) IsVague = true;
        else if (value.AsDate is { } date) Write(date);
        else Bytes.Text(value.ToString());
    }

    private void Write(DateTimeOffset date)
    {
        Bytes.Long(date.Ticks);
        Bytes.Long(date.Offset.Ticks);
    }

    private void WriteAll(TemplateArray array)
    {
        Bytes.Count((uint)array.Count);
        if (!Enter()) return;
        for (var i = 0; i < array.Count; i++) Write(array[i]);
        _depth--;
    }

    private void WriteMembers(TemplateRecord record)
    {
        if (!Enter()) return;
        foreach (var name in record.MemberNames as string[] ?? [.. record.MemberNames])
        {
            Bytes.Text(name);
            if (record.TryGetMember(name, out var value)) Write(value);
        }

        Bytes.Text("");
        _depth--;
    }

    private bool Enter()
    {
        if (_depth++ < Deepest) return true;
        IsVague = true;
        _depth--;
        return false;
    }
}
