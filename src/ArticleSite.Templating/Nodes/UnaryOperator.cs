namespace ArticleSite.Templating;

internal enum UnaryOperator : byte { Not, Negate, Plus }
