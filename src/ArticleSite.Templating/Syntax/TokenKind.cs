namespace ArticleSite.Templating;

internal enum TokenKind : byte
{
    End, Text, CodeEnter, CodeExit, NewLine, Semicolon,
    Name, Local, LocalIndex, Block, Number, String, Verbatim,
    InterpolationStart, InterpolationText, InterpolationOpen, InterpolationClose, InterpolationEnd,
    Pipe, Or, And, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, ShiftLeft, ShiftRight,
    Plus, Minus, Star, Slash, DoubleSlash, Percent, Range, RangeExclusive, Ellipsis,
    Not, At, Caret, Increment, Decrement, Question, Coalesce, NotNull, QuestionDot, Dot, Colon, Comma,
    Assign, PlusAssign, MinusAssign, StarAssign, SlashAssign, DoubleSlashAssign, PercentAssign,
    ParenOpen, ParenClose, BracketOpen, BracketClose, BraceOpen, BraceClose, Invalid,
}
