using System.Globalization;

namespace ArticleSite.Templating;

/// <summary>The group <c>math</c>.</summary>
internal static class MathBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("math.abs", "value", Abs),
        new("math.ceil", "value", c => Rounded(c, Math.Ceiling, decimal.Ceiling)),
        new("math.divided_by", "value, divisor", DividedBy),
        new("math.floor", "value", c => Rounded(c, Math.Floor, decimal.Floor)),
        new("math.format", "value, format, culture?", Format),
        new("math.is_number", "value", c => c[0].IsNumber),
        new("math.minus", "value, with", c => Operate(c, BinaryOperator.Subtract)),
        new("math.modulo", "value, with", c => Operate(c, BinaryOperator.Modulo)),
        new("math.plus", "value, with", c => Operate(c, BinaryOperator.Add)),
        new("math.random", "min_value, max_value", Random),
        new("math.round", "value, precision?", Round),
        new("math.times", "value, with", c => Operate(c, BinaryOperator.Multiply)),
        new("math.uuid", "", Uuid),
    ];

    internal static string FormatNumber(Call call, TemplateValue value, string format, CultureInfo culture)
    {
        // "F999999999" is a gigabyte of zeros.
        if (format.Count(char.IsAsciiDigit) > 3 && format.Length > 1 && char.IsAsciiLetter(format[0]))
            throw call.Fail(1, $"The format `{format}` asks for too many digits");
        try
        {
            return value.Kind switch
            {
                TemplateKind.Int32 => value.Int.ToString(format, culture),
                TemplateKind.Int64 => value.Long.ToString(format, culture),
                TemplateKind.BigInteger => value.Big.ToString(format, culture),
                TemplateKind.Single => value.Single.ToString(format, culture),
                TemplateKind.Decimal => value.Decimal.ToString(format, culture),
                TemplateKind.Double => value.Double.ToString(format, culture),
                TemplateKind.TimeSpan => value.Time.ToString(format, culture),
                TemplateKind.Date => value.Date.ToString(format, culture),
                _ => throw call.Unable(0, "number"),
            };
        }
        catch (FormatException)
        {
            throw call.Fail(1, $"Invalid format `{format}`");
        }
    }

    internal static CultureInfo Culture(Call call, int index)
    {
        if (call[index].IsNull) return call.Run.Culture;
        try
        {
            return CultureInfo.GetCultureInfo(call.Text(index));
        }
        catch (CultureNotFoundException)
        {
            throw call.Fail(index, $"Unknown culture `{call.Text(index)}`");
        }
    }

    private static TemplateValue Number(Call call, int index)
    {
        var value = call[index];
        if (value.IsNumber || value.IsNull) return value;
        if (value.IsText) return Operations.Plus(call.Run, call.SpanOf(index), value);
        return value.Kind == TemplateKind.Boolean ? value.Int : throw call.Unable(index, "number");
    }

    private static TemplateValue Operate(Call call, BinaryOperator sign) =>
        Operations.Binary(call.Run, call.Span, sign, Number(call, 0), Number(call, 1));

    private static TemplateValue Abs(Call call)
    {
        var value = Number(call, 0);
        return value.Kind switch
        {
            TemplateKind.Null => default,
            TemplateKind.Double => Math.Abs(value.Double),
            TemplateKind.Single => Math.Abs(value.Single),
            TemplateKind.Decimal => Math.Abs(value.Decimal),
            _ => System.Numerics.BigInteger.Abs(Conversions.ToBig(value)),
        };
    }

    private static TemplateValue Rounded(Call call, Func<double, double> ofDouble, Func<decimal, decimal> ofDecimal)
    {
        var value = Number(call, 0);
        return value.Kind switch
        {
            TemplateKind.Double => ofDouble(value.Double),
            TemplateKind.Single => (float)ofDouble(value.Single),
            TemplateKind.Decimal => ofDecimal(value.Decimal),
            _ => value,
        };
    }

    private static TemplateValue Round(Call call)
    {
        var digits = Math.Clamp(call.Int(1), 0, 15);
        return Rounded(call, v => Math.Round(v, digits, MidpointRounding.ToEven), v => decimal.Round(v, digits, MidpointRounding.ToEven));
    }

    /// <summary>A whole divisor gives a whole number.</summary>
    private static TemplateValue DividedBy(Call call)
    {
        var value = Number(call, 0);
        var divisor = Number(call, 1);
        if (value.IsNull || divisor.IsNull) return default;
        if (!divisor.IsInteger) return Operations.Binary(call.Run, call.Span, BinaryOperator.Divide, value, divisor);
        if (Conversions.ToBig(divisor).IsZero) throw call.Run.Fail(call.Span, TemplateRules.EvaluationError, "Attempted to divide by zero.");
        var quotient = Operations.Binary(call.Run, call.Span, BinaryOperator.Divide, value, divisor);
        if (quotient.IsInteger) return quotient;
        var whole = Math.Floor(Conversions.ToDouble(call.Run, call.Span, quotient));
        return Math.Abs(whole) < 9e15 ? Operations.Binary(call.Run, call.Span, BinaryOperator.Add, 0, new System.Numerics.BigInteger(whole)) : whole;
    }

    private static TemplateValue Format(Call call) =>
        call[0].IsNull ? "" : FormatNumber(call, Number(call, 0), call.Text(1), Culture(call, 2));

    private static TemplateValue Random(Call call)
    {
        var least = call.Long(0);
        var most = call.Long(1);
        if (least >= most) throw call.Fail(1, "The greatest number must be greater than the least");
        return new System.Numerics.BigInteger(least) + (call.Run.Shuffler.Next() % (ulong)((Int128)most - least));
    }

    private static TemplateValue Uuid(Call call)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, call.Run.Shuffler.Next());
        BitConverter.TryWriteBytes(bytes[8..], call.Run.Shuffler.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
