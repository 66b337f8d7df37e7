namespace ArticleSite.Templating;

internal static class Chain
{
    public static bool LetsNullThrough(Expression owner) => owner switch
    {
        MemberExpression member => member.LetsNullThrough,
        IndexExpression index => index.LetsNullThrough,
        _ => false,
    };
}
