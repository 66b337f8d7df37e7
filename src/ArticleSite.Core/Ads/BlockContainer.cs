namespace ArticleSite.Core.Ads;

/// <summary>A block that holds blocks: a quote, a list, or an item of a list.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Width">Items: the columns a line must be indented by to belong to it.</param>
/// <param name="Marker">Lists and items: the bullet, or what follows the number.</param>
/// <param name="List">Lists and items: the list's number in the text, so that two halves are known as one.</param>
/// <param name="Number">Lists: the last item's number.</param>
/// <param name="HasContent">Items: whether anything stands in it yet.</param>
internal readonly record struct BlockContainer(
    BlockContainerKind Kind,
    int Width = 0,
    char Marker = '\0',
    int List = 0,
    int Number = 0,
    bool HasContent = false);

/// <summary>The kinds of container.</summary>
internal enum BlockContainerKind
{
    /// <summary>A block quote.</summary>
    Quote,

    /// <summary>A list; a line always may go on with it.</summary>
    List,

    /// <summary>An item of the list below it on the stack.</summary>
    Item,
}
