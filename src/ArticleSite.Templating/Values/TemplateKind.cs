namespace ArticleSite.Templating;

#pragma warning disable CA1720 // They are named for the types they are.
/// <summary>The kinds of values templates know.</summary>
public enum TemplateKind : byte
{
    /// <summary>Nothing; the default.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A whole number of any size.</summary>
    BigInteger,

    /// <summary>A floating-point number of 32 bits.</summary>
    Single,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number, which keeps its trailing zeros.</summary>
    Decimal,

    /// <summary>Text.</summary>
    String,

    /// <summary>Text that is HTML already.</summary>
    Html,

    /// <summary>A date, a time of day and an offset.</summary>
    Date,

    /// <summary>A time span.</summary>
    TimeSpan,

    /// <summary>A list of values.</summary>
    Array,

    /// <summary>Named values.</summary>
    Object,

    /// <summary>The whole numbers from one to another.</summary>
    Range,

    /// <summary>A list computed anew at every use.</summary>
    Iterator,

    /// <summary>A function.</summary>
    Function,
}
