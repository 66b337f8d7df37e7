namespace ArticleSite.Templating;

/// <summary>The variable of a loop: a plain name is found before all others; <c>$name</c> is the frame's own.</summary>
internal static class LoopVariable
{
    private const int Local = -1;

    public static int Open(Rendering run, string name, int hash) => name[0] == '$' ? Local : run.PushScoped(name, hash, default);

    public static void Set(Rendering run, int slot, string name, int hash, TemplateValue item)
    {
        if (slot != Local) run.SetScoped(slot, item);
        else (run.Frame.Locals ??= new TemplateObject())[name[1..]] = item;
    }
}
