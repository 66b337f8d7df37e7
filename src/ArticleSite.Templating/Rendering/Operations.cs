using System.Numerics;

namespace ArticleSite.Templating;

/// <summary>What the operators do: the wider number type wins, a string on either side makes a string, null stays null.</summary>
internal static class Operations
{
    private const int DepthLimit = 64;

    public static TemplateValue Binary(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        switch (sign)
        {
            case BinaryOperator.Equal: return AreEqual(run, span, left, right);
            case BinaryOperator.NotEqual: return !AreEqual(run, span, left, right);
            case BinaryOperator.Less or BinaryOperator.LessEqual or BinaryOperator.Greater or BinaryOperator.GreaterEqual:
                return Ordered(run, span, sign, left, right);
        }

        if (left.Kind == TemplateKind.Int32 && right.Kind == TemplateKind.Int32) return Whole(run, span, sign, left, right);
        if (left.IsText || right.IsText) return WithText(run, span, sign, left, right);
        if (left.IsNull || right.IsNull) return default;
        if (left.Kind == TemplateKind.Boolean && right.IsNumber) left = left.Int;
        if (right.Kind == TemplateKind.Boolean && left.IsNumber) right = right.Int;
        if (left.IsNumber && right.IsNumber) return Number(run, span, sign, left, right);
        if (left.Kind is TemplateKind.Date or TemplateKind.TimeSpan) return Time(run, span, sign, left, right);
        return left.IsList ? List(run, span, sign, left, right) : throw NotDefined(run, span, sign, left, right);
    }

    public static bool AreEqual(Rendering run, TemplateSpan span, TemplateValue left, TemplateValue right, int depth = 0)
    {
        if (left.IsText && right.IsText) return left.Text == right.Text;
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.Reference is EmptyRecord || right.Reference is EmptyRecord) return IsEmpty(run, left) && IsEmpty(run, right);
        if (left.IsText || right.IsText) return Conversions.ToText(run, left) == Conversions.ToText(run, right);
        if (Comparable(ref left, ref right)) return Compare(run, span, left, right, depth) == 0;
        if (left.IsList && right.IsList) return ReferenceEquals(left.Reference, right.Reference) || Compare(run, span, left, right, depth) == 0;
        return left.Equals(right);
    }

    /// <summary>Less than 0, 0 or more than 0, for values that can be ordered; null when they cannot.</summary>
    public static int? Compare(Rendering run, TemplateSpan span, TemplateValue left, TemplateValue right, int depth = 0)
    {
        if (left.IsText || right.IsText) return string.CompareOrdinal(Conversions.ToText(run, left), Conversions.ToText(run, right));
        if (Comparable(ref left, ref right))
        {
            if (!left.IsNumber) return left.Kind == TemplateKind.Date ? left.Date.CompareTo(right.Date) : left.Long.CompareTo(right.Long);
            return (Rank(left), Rank(right)) switch
            {
                (TemplateKind.Decimal, _) or (_, TemplateKind.Decimal) when TryDecimal(left, out var a) && TryDecimal(right, out var b) => a.CompareTo(b),
                ( <= TemplateKind.BigInteger, <= TemplateKind.BigInteger) => Conversions.ToBig(left).CompareTo(Conversions.ToBig(right)),
                _ => Doubles(Conversions.ToDouble(run, span, left), Conversions.ToDouble(run, span, right)),
            };
        }

        if (!left.IsList || !right.IsList) return null;
        if (depth > DepthLimit) throw run.Fail(span, TemplateRules.LimitExceeded, "The arrays are nested too deeply to be compared");
        var first = run.ToArray(left, span);
        var second = run.ToArray(right, span);
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
        {
            run.Tick(span);
            if (AreEqual(run, span, first[i], second[i], depth + 1)) continue;
            return Compare(run, span, first[i], second[i], depth + 1);
        }

        return first.Count.CompareTo(second.Count);
    }

    public static bool IsEmpty(Rendering run, TemplateValue value) => value.Kind switch
    {
        TemplateKind.Object => !value.Record.MemberNames.Any(),
        TemplateKind.Array or TemplateKind.Range or TemplateKind.Iterator => Access.Count(run, value) == 0,
        _ => false,
    };

    public static TemplateValue Negate(Rendering run, TemplateSpan span, TemplateValue value) =>
        value.IsNull ? default
        : value.IsNumber ? NegateNumber(value)
        : value.Kind == TemplateKind.TimeSpan && value.Time != TimeSpan.MinValue ? value.Time.Negate()
        : value.IsText ? NegateNumber(Parsed(run, span, value))
        : throw run.Fail(span, TemplateRules.EvaluationError, $"The operator `-` is not defined for a {Conversions.TypeName(value)}");

    public static TemplateValue Plus(Rendering run, TemplateSpan span, TemplateValue value) =>
        value.IsNull || value.IsNumber || value.Kind == TemplateKind.TimeSpan ? value
        : value.IsText ? Parsed(run, span, value)
        : throw run.Fail(span, TemplateRules.EvaluationError, $"The operator `+` is not defined for a {Conversions.TypeName(value)}");

    public static TemplateValue NegateNumber(TemplateValue value) => value.Kind switch
    {
        TemplateKind.Int32 when value.Int != int.MinValue => -value.Int,
        TemplateKind.Single => -value.Single,
        TemplateKind.Double => -value.Double,
        TemplateKind.Decimal => -value.Decimal,
        _ => -Conversions.ToBig(value),
    };

    /// <summary>Texts one after the other. HTML stays HTML: plain text is escaped when it comes to it.</summary>
    public static TemplateValue Join(Rendering run, TemplateSpan span, TemplateValue left, TemplateValue right)
    {
        var first = Conversions.ToText(run, left);
        var second = Conversions.ToText(run, right);
        if (run.IsEscaping && (left.Kind == TemplateKind.Html || right.Kind == TemplateKind.Html))
        {
            if (left.Kind != TemplateKind.Html) first = Escaping.Basic(first);
            if (right.Kind != TemplateKind.Html) second = Escaping.Basic(second);
            run.CheckString((long)first.Length + second.Length, span);
            return new Html(first + second);
        }

        run.CheckString((long)first.Length + second.Length, span);
        return first + second;
    }

    private static TemplateValue Parsed(Rendering run, TemplateSpan span, TemplateValue text)
    {
        var number = Conversions.ToDouble(run, span, text);
        return number == Math.Truncate(number) && Math.Abs(number) < 1e9 ? (TemplateValue)(int)number : number;
    }

    private static TemplateValue Whole(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        long a = left.Int;
        long b = right.Int;
        switch (sign)
        {
            case BinaryOperator.Add: return Fit(a + b);
            case BinaryOperator.Subtract: return Fit(a - b);
            case BinaryOperator.Multiply: return Fit(a * b);
            case BinaryOperator.Divide: return b != 0 && a % b == 0 ? Fit(a / b) : (double)a / b;
            case BinaryOperator.DivideWhole when b != 0: return Fit(a / b);
            case BinaryOperator.Modulo when b != 0: return Fit(a % b);
            default: return Number(run, span, sign, left, right);
        }
    }

    // Without the outer cast the two sides would meet as longs, and no sum would ever be an int.
    private static TemplateValue Fit(long number) => number is >= int.MinValue and <= int.MaxValue ? (TemplateValue)(int)number : number;

    private static TemplateKind Rank(TemplateValue value) => value.Kind;

    private static int? Doubles(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);

    private static bool Comparable(ref TemplateValue left, ref TemplateValue right)
    {
        if (left.Kind == TemplateKind.Boolean && right.IsNumber) left = left.Int;
        else if (right.Kind == TemplateKind.Boolean && left.IsNumber) right = right.Int;
        return (left.IsNumber && right.IsNumber)
            || (left.Kind == right.Kind && left.Kind is TemplateKind.Boolean or TemplateKind.Date or TemplateKind.TimeSpan && left.Kind == right.Kind);
    }

    private static TemplateValue Ordered(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        if (left.IsNull || right.IsNull) return false;
        if (left.Kind == TemplateKind.Int32 && right.Kind == TemplateKind.Int32) return Holds(sign, left.Int.CompareTo(right.Int));
        if (Compare(run, span, left, right) is { } order) return Holds(sign, order);
        return left.IsNumber && right.IsNumber ? false : throw NotDefined(run, span, sign, left, right);
    }

    private static bool Holds(BinaryOperator sign, int order) => sign switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static TemplateValue WithText(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        switch (sign)
        {
            case BinaryOperator.Add: return Join(run, span, left, right);
            case BinaryOperator.Multiply when left.IsInteger || right.IsInteger:
                var text = left.IsText ? left : right;
                var times = Conversions.ToInt(run, span, left.IsText ? right : left);
                if (times <= 0) return "";
                run.CheckString((long)text.Text.Length * times, span);
                var repeated = string.Create(text.Text.Length * times, text.Text, static (target, part) =>
                {
                    for (var i = 0; part.Length > 0 && i < target.Length; i += part.Length) part.CopyTo(target[i..]);
                });
                return text.Kind == TemplateKind.Html ? new Html(repeated) : repeated;
            default: throw NotDefined(run, span, sign, left, right);
        }
    }

    private static TemplateValue Number(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        if (sign is BinaryOperator.Range or BinaryOperator.RangeExclusive) return Range(run, span, sign, left, right);
        if (left.IsInteger && right.IsInteger) return Big(run, span, sign, left, right);
        if (left.Kind == TemplateKind.Decimal || right.Kind == TemplateKind.Decimal) return Exact(run, span, sign, left, right);
        var isSingle = left.Kind != TemplateKind.Double && right.Kind != TemplateKind.Double;
        var a = Conversions.ToDouble(run, span, left);
        var b = Conversions.ToDouble(run, span, right);
        var result = sign switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.DivideWhole => Math.Truncate(a / b),
            BinaryOperator.Modulo => a % b,
            _ => throw NotDefined(run, span, sign, left, right),
        };
        return isSingle ? (TemplateValue)(float)result : result;
    }

    private static TemplateValue Big(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        var a = Conversions.ToBig(left);
        var b = Conversions.ToBig(right);
        switch (sign)
        {
            case BinaryOperator.Add: return a + b;
            case BinaryOperator.Subtract: return a - b;
            case BinaryOperator.Multiply:
                CheckBits(run, span, a.GetBitLength() + b.GetBitLength());
                return a * b;
            case BinaryOperator.Divide when !b.IsZero && (a % b).IsZero: return a / b;
            case BinaryOperator.Divide: return (double)a / (double)b;
            case BinaryOperator.DivideWhole or BinaryOperator.Modulo when b.IsZero: throw run.Fail(span, TemplateRules.EvaluationError, "Attempted to divide by zero.");
            case BinaryOperator.DivideWhole: return a / b;
            case BinaryOperator.Modulo: return a % b;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                var by = Conversions.ToInt(run, span, right);
                if (sign == BinaryOperator.ShiftRight) by = -by;
                if (by > 4096) throw run.Fail(span, TemplateRules.LimitExceeded, "A number cannot be shifted by more than 4096 bits");
                CheckBits(run, span, a.GetBitLength() + Math.Max(0, by));
                return by >= 0 ? a << by : a >> -Math.Max(by, -int.MaxValue);
            default: throw NotDefined(run, span, sign, left, right);
        }
    }

    private static void CheckBits(Rendering run, TemplateSpan span, long bits)
    {
        if (bits > 65_536) throw run.Fail(span, TemplateRules.LimitExceeded, "The number is too large");
    }

    private static TemplateValue Exact(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        try
        {
            if (!TryDecimal(left, out var a) || !TryDecimal(right, out var b)) throw new OverflowException();
            return sign switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Multiply => a * b,
                BinaryOperator.Divide => a / b,
                BinaryOperator.DivideWhole => decimal.Truncate(a / b),
                BinaryOperator.Modulo => a % b,
                _ => throw NotDefined(run, span, sign, left, right),
            };
        }
        catch (DivideByZeroException)
        {
            throw run.Fail(span, TemplateRules.EvaluationError, "Attempted to divide by zero.");
        }
        catch (OverflowException)
        {
            throw run.Fail(span, TemplateRules.EvaluationError, "The number is too large for a decimal.");
        }
    }

    private static bool TryDecimal(TemplateValue value, out decimal result)
    {
        result = 0;
        switch (value.Kind)
        {
            case TemplateKind.Decimal: result = value.Decimal; return true;
            case TemplateKind.Int32 or TemplateKind.Int64: result = value.Long; return true;
            case TemplateKind.Double when Math.Abs(value.Double) < 7e28: result = (decimal)value.Double; return true;
            case TemplateKind.Single when Math.Abs(value.Single) < 7e28f: result = (decimal)value.Single; return true;
            case TemplateKind.BigInteger when BigInteger.Abs(value.Big) < new BigInteger(7e28): result = (decimal)value.Big; return true;
            default: return false;
        }
    }

    private static TemplateValue Range(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        var first = Conversions.ToLong(run, span, left);
        var last = Conversions.ToLong(run, span, right);
        if (sign == BinaryOperator.Range) return TemplateValue.Of(new RangeSequence(first, last, false));
        return TemplateValue.Of(new RangeSequence(first, first < last ? last - 1 : first > last ? last + 1 : last, first == last));
    }

    private static TemplateValue Time(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        try
        {
            return (left.Kind, sign, right.Kind) switch
            {
                (TemplateKind.Date, BinaryOperator.Subtract, TemplateKind.Date) => left.Date - right.Date,
                (TemplateKind.Date, BinaryOperator.Subtract, TemplateKind.TimeSpan) => left.Date - right.Time,
                (TemplateKind.Date, BinaryOperator.Add, TemplateKind.TimeSpan) => left.Date + right.Time,
                (TemplateKind.TimeSpan, BinaryOperator.Add, TemplateKind.TimeSpan) => left.Time + right.Time,
                (TemplateKind.TimeSpan, BinaryOperator.Subtract, TemplateKind.TimeSpan) => left.Time - right.Time,
                (TemplateKind.TimeSpan, BinaryOperator.Add, TemplateKind.Date) => right.Date + left.Time,
                _ => throw NotDefined(run, span, sign, left, right),
            };
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw run.Fail(span, TemplateRules.EvaluationError, "The date or time span is out of range.");
        }
    }

    private static TemplateValue List(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right)
    {
        var result = new TemplateArray();
        switch (sign)
        {
            case BinaryOperator.Add when right.IsList:
                foreach (var item in run.Each(left, span)) result.Add(item);
                foreach (var item in run.Each(right, span)) result.Add(item);
                return result;
            case BinaryOperator.Multiply when right.IsInteger:
                var times = Conversions.ToInt(run, span, right);
                var source = run.ToArray(left, span);
                if (source.Count == 0) return result;
                for (var i = 0; i < times; i++)
                {
                    foreach (var item in run.Each(source, span)) result.Add(item);
                    run.CheckString(result.Count, span);
                }

                return result;
            default: throw NotDefined(run, span, sign, left, right);
        }
    }

    private static TemplateException NotDefined(Rendering run, TemplateSpan span, BinaryOperator sign, TemplateValue left, TemplateValue right) =>
        run.Fail(span, TemplateRules.EvaluationError, $"The operator `{Sign(sign)}` is not defined between a {Conversions.TypeName(left)} and a {Conversions.TypeName(right)}");

    private static string Sign(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Less => "<",
        BinaryOperator.LessEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideWhole => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Range => "..",
        BinaryOperator.RangeExclusive => "..<",
        _ => sign.ToString(),
    };
}
