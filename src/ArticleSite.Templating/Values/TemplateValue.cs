using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// Any value of the template language: numbers, truth values and dates lie in it without a box, the others are referred to.
/// </summary>
public readonly struct TemplateValue : IEquatable<TemplateValue>
{
    private static readonly object FloatingMark = new();
    private readonly object? reference;
    private readonly long bits;
    private readonly short offsetMinutes;

    private TemplateValue(TemplateKind kind, object? reference, long bits, short offsetMinutes = 0)
    {
        Kind = kind;
        this.reference = reference;
        this.bits = bits;
        this.offsetMinutes = offsetMinutes;
    }

    /// <summary>Nothing.</summary>
    public static TemplateValue Null => default;

    /// <summary>true</summary>
    public static TemplateValue True => new(TemplateKind.Boolean, null, 1);

    /// <summary>false</summary>
    public static TemplateValue False => new(TemplateKind.Boolean, null, 0);

    /// <summary>What it is.</summary>
    public TemplateKind Kind { get; }

    /// <summary>Is it nothing?</summary>
    public bool IsNull => Kind == TemplateKind.Null;

    /// <summary>Text or HTML.</summary>
    public bool IsText => Kind is TemplateKind.String or TemplateKind.Html;

    /// <summary>The text of a string or of HTML; null for every other kind.</summary>
    public string? AsText => IsText ? Text : null;

    /// <summary>The date, when it is one.</summary>
    public DateTimeOffset? AsDate => Kind == TemplateKind.Date ? Date : null;

    /// <summary>The list, when it is one.</summary>
    public TemplateArray? AsArray => reference as TemplateArray;

    /// <summary>The object, when it is one, made by hand or computed.</summary>
    public TemplateRecord? AsRecord => reference as TemplateRecord;

    /// <summary>The object, when it is one that can be written to.</summary>
    public TemplateObject? AsObject => reference as TemplateObject;

    /// <summary>Text from a <c>capture</c>: a string in all but what <c>object.typeof</c> says.</summary>
    internal bool IsCaptured => IsText && bits == 1;

    internal static TemplateValue Missing => new(TemplateKind.Null, null, 1);

    internal bool IsMissing => Kind == TemplateKind.Null && bits == 1;

    internal string Text => reference is HtmlSource source ? source.ToString() : Unsafe.As<string>(reference!);

    /// <summary>Where HTML lies that is no string; null for every other value.</summary>
    internal HtmlSource? Source => reference as HtmlSource;

    internal bool Bool => bits != 0;

    internal int Int => (int)bits;

    internal long Long => bits;

    internal double Double => BitConverter.Int64BitsToDouble(bits);

    internal float Single => BitConverter.Int32BitsToSingle((int)bits);

    internal decimal Decimal => (decimal)reference!;

    internal BigInteger Big => (BigInteger)reference!;

    internal TimeSpan Time => new(bits);

    internal DateTimeOffset Date => new(bits, System.TimeSpan.FromMinutes(offsetMinutes));

    /// <summary>What .NET calls the kind of a date: <c>Utc</c>, <c>Local</c>, or <c>Unspecified</c> for one read without an offset.</summary>
    internal string DateKind => ReferenceEquals(reference, FloatingMark) ? "Unspecified" : offsetMinutes == 0 ? "Utc" : "Local";

    internal TemplateArray Array => Unsafe.As<TemplateArray>(reference!);

    internal TemplateRecord Record => Unsafe.As<TemplateRecord>(reference!);

    internal Sequence Sequence => Unsafe.As<Sequence>(reference!);

    internal TemplateFunction Function => Unsafe.As<TemplateFunction>(reference!);

    internal object? Reference => reference;

    internal bool IsInteger => Kind is >= TemplateKind.Int32 and <= TemplateKind.BigInteger;

    internal bool IsNumber => Kind is >= TemplateKind.Int32 and <= TemplateKind.Decimal;

    internal bool IsList => Kind is TemplateKind.Array or TemplateKind.Range or TemplateKind.Iterator;

    /// <summary>Only null, false and the value <c>empty</c> are not.</summary>
    internal bool IsTrue => Kind switch
    {
        TemplateKind.Null => false,
        TemplateKind.Boolean => bits != 0,
        TemplateKind.Object => !ReferenceEquals(reference, EmptyRecord.Instance),
        _ => true,
    };

    /// <summary>Text; a null reference is the null value.</summary>
    public static implicit operator TemplateValue(string? value) =>
        value is null ? default : new(TemplateKind.String, value, 0);

    /// <summary>A whole number.</summary>
    public static implicit operator TemplateValue(int value) => new(TemplateKind.Int32, null, value);

    /// <summary>A whole number.</summary>
    public static implicit operator TemplateValue(long value) => new(TemplateKind.Int64, null, value);

    /// <summary>A number.</summary>
    public static implicit operator TemplateValue(double value) =>
        new(TemplateKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A number.</summary>
    public static implicit operator TemplateValue(float value) =>
        new(TemplateKind.Single, null, BitConverter.SingleToInt32Bits(value));

    /// <summary>A decimal number.</summary>
    public static implicit operator TemplateValue(decimal value) => new(TemplateKind.Decimal, value, 0);

    /// <summary>A whole number of any size; kept as small as it fits.</summary>
    public static implicit operator TemplateValue(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (TemplateValue)(int)value
        : value >= long.MinValue && value <= long.MaxValue ? (long)value
        : new TemplateValue(TemplateKind.BigInteger, value, 0);

    /// <summary>true or false.</summary>
    public static implicit operator TemplateValue(bool value) => new(TemplateKind.Boolean, null, value ? 1 : 0);

    /// <summary>A date.</summary>
    public static implicit operator TemplateValue(DateTimeOffset value) =>
        new(TemplateKind.Date, null, value.Ticks, (short)value.TotalOffsetMinutes);

    /// <summary>A time span.</summary>
    public static implicit operator TemplateValue(TimeSpan value) => new(TemplateKind.TimeSpan, null, value.Ticks);

    /// <summary>Markup, written as it is.</summary>
    public static implicit operator TemplateValue(Html value) => new(TemplateKind.Html, value.ToString(), 0);

    /// <summary>Markup that is fetched when it is written; a null reference is the null value.</summary>
    public static implicit operator TemplateValue(HtmlSource? value) =>
        value is null ? default : new(TemplateKind.Html, value, 0);

    /// <summary>A list; a null reference is the null value.</summary>
    public static implicit operator TemplateValue(TemplateArray? value) =>
        value is null ? default : new(TemplateKind.Array, value, 0);

    /// <summary>An object; a null reference is the null value.</summary>
    public static implicit operator TemplateValue(TemplateRecord? value) =>
        value is null ? default : new(TemplateKind.Object, value, 0);

    /// <summary>A function; a null reference is the null value.</summary>
    public static implicit operator TemplateValue(TemplateFunction? value) =>
        value is null ? default : new(TemplateKind.Function, value, 0);

    /// <summary>The same value; see <see cref="Equals(TemplateValue)"/>.</summary>
    public static bool operator ==(TemplateValue left, TemplateValue right) => left.Equals(right);

    /// <summary>Not the same value.</summary>
    public static bool operator !=(TemplateValue left, TemplateValue right) => !left.Equals(right);

    /// <summary>The same kind and the same value; lists and objects only when they are the same one.</summary>
    public bool Equals(TemplateValue other) =>
        Kind == other.Kind && Kind switch
        {
            TemplateKind.String or TemplateKind.Html => Text == other.Text,
            TemplateKind.BigInteger or TemplateKind.Decimal => reference!.Equals(other.reference),
            TemplateKind.Date => bits == other.bits && offsetMinutes == other.offsetMinutes,
            _ => bits == other.bits && ReferenceEquals(reference, other.reference),
        };

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is TemplateValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        TemplateKind.String or TemplateKind.Html => HashCode.Combine(Kind, Text),
        TemplateKind.BigInteger or TemplateKind.Decimal => HashCode.Combine(Kind, reference),
        TemplateKind.Date => HashCode.Combine(Kind, bits),
        _ => HashCode.Combine(Kind, bits, reference is null ? 0 : RuntimeHelpers.GetHashCode(reference)),
    };

    /// <summary>For a debugger; what a template writes depends on its options.</summary>
    public override string ToString() => Kind switch
    {
        TemplateKind.Null => "",
        TemplateKind.Boolean => Bool ? "true" : "false",
        TemplateKind.Int32 or TemplateKind.Int64 => bits.ToString(CultureInfo.InvariantCulture),
        TemplateKind.Double => Numbers.Print(Double),
        TemplateKind.Single => Numbers.Print(Single),
        TemplateKind.Date => Date.ToString("O", CultureInfo.InvariantCulture),
        TemplateKind.TimeSpan => Time.ToString("c", CultureInfo.InvariantCulture),
        TemplateKind.Array => $"<array of {Array.Count}>",
        TemplateKind.Object => "<object>",
        TemplateKind.Range or TemplateKind.Iterator => "<iterator>",
        TemplateKind.Function => "<function>",
        _ => Convert.ToString(reference, CultureInfo.InvariantCulture) ?? "",
    };

    internal static TemplateValue Captured(string text, bool isHtml) =>
        new(isHtml ? TemplateKind.Html : TemplateKind.String, text, 1);

    /// <summary>A date read from a text that told no offset.</summary>
    internal static TemplateValue Floating(DateTimeOffset value) =>
        new(TemplateKind.Date, FloatingMark, value.Ticks, (short)value.TotalOffsetMinutes);

    internal static TemplateValue Of(Sequence sequence) =>
        new(sequence is RangeSequence ? TemplateKind.Range : TemplateKind.Iterator, sequence, 0);
}
