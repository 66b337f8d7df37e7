namespace ArticleSite.Templating;

/// <summary>What a statement wants to happen next.</summary>
internal enum Flow : byte { Next, Break, Continue, Return }
