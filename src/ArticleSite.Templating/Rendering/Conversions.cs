using System.Globalization;
using System.Numerics;

namespace ArticleSite.Templating;

/// <summary>From the kind at hand to the kind that is wanted.</summary>
internal static class Conversions
{
    public static string TypeName(TemplateValue value) => value.Kind switch
    {
        TemplateKind.Null => "null",
        TemplateKind.Boolean => "bool",
        TemplateKind.Int32 => "int",
        TemplateKind.Int64 => "long",
        TemplateKind.BigInteger => "bigint",
        TemplateKind.Single => "float",
        TemplateKind.Double => "double",
        TemplateKind.Decimal => "decimal",
        TemplateKind.String => "string",
        TemplateKind.Html => "html",
        TemplateKind.Date => "datetime",
        TemplateKind.TimeSpan => "timespan",
        TemplateKind.Array => "array",
        TemplateKind.Object => "object",
        TemplateKind.Range => "range",
        TemplateKind.Iterator => "iterator",
        _ => "function",
    };

    public static string ToText(Rendering run, TemplateValue value) =>
        value.IsText ? value.Text : Printer.Print(run, value, run.At.Span);

    public static int ToInt(Rendering run, TemplateSpan span, TemplateValue value)
    {
        if (value.Kind == TemplateKind.Int32) return value.Int;
        var number = ToLong(run, span, value, "int");
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Unable(run, span, value, "int");
    }

    public static long ToLong(Rendering run, TemplateSpan span, TemplateValue value, string wanted = "long")
    {
        switch (value.Kind)
        {
            case TemplateKind.Null: return 0;
            case TemplateKind.Boolean or TemplateKind.Int32 or TemplateKind.Int64: return value.Long;
            case TemplateKind.Double or TemplateKind.Single:
                var number = Math.Round(ToDouble(run, span, value), MidpointRounding.ToEven);
                if (number is >= -9.2e18 and <= 9.2e18) return (long)number;
                break;
            case TemplateKind.Decimal when decimal.Abs(value.Decimal) < 9e18m: return (long)decimal.Round(value.Decimal);
            case TemplateKind.String or TemplateKind.Html
                when long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed): return parsed;
        }

        throw Unable(run, span, value, wanted);
    }

    public static double ToDouble(Rendering run, TemplateSpan span, TemplateValue value) => value.Kind switch
    {
        TemplateKind.Null => 0,
        TemplateKind.Boolean or TemplateKind.Int32 or TemplateKind.Int64 => value.Long,
        TemplateKind.BigInteger => (double)value.Big,
        TemplateKind.Single => value.Single,
        TemplateKind.Double => value.Double,
        TemplateKind.Decimal => (double)value.Decimal,
        TemplateKind.String or TemplateKind.Html
            when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => throw Unable(run, span, value, "double"),
    };

    public static BigInteger ToBig(TemplateValue value) => value.Kind == TemplateKind.BigInteger ? value.Big : value.Long;

    public static TemplateException Unable(Rendering run, TemplateSpan span, TemplateValue value, string wanted) =>
        run.Fail(span, TemplateRules.WrongArgument, $"Unable to convert type `{TypeName(value)}` to `{wanted}`");
}
