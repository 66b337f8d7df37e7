namespace ArticleSite.Templating;

internal enum BinaryOperator : byte
{
    Coalesce, NotNull, Or, And, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Add, Subtract, Multiply, Divide, DivideWhole, Modulo, ShiftLeft, ShiftRight, Range, RangeExclusive,
}
