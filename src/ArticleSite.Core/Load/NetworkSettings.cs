using System.Collections.Immutable;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Reads the settings that tie names and sites together: renamed terms and the siblings of the network.</summary>
internal static class NetworkSettings
{
    private static readonly string[] s_siblingKeys = ["name", "base_url", "root", "index"];

    /// <summary>A mapping of old names to new ones; null with findings when it is something else.</summary>
    public static EquatableArray<TermRename>? Renames(SettingValue value)
    {
        if (value.Map() is not { } map) return null;
        var renames = ImmutableArray.CreateBuilder<TermRename>(map.Entries.Count);
        foreach (var (old, node) in map.Entries)
            if (value.At($"the new name of '{old.Value}'", node).FullText() is { } name) renames.Add(new TermRename(old, new Spanned<string>(name, node.Span)));
        return new(renames.DrainToImmutable());
    }

    /// <summary>One site of the network; null with a finding when it lacks a name or an address.</summary>
    public static Sibling? Sibling(SettingValue item)
    {
        if (item.Map() is not { } map) return null;
        foreach (var entry in map.Entries)
        {
            if (!s_siblingKeys.Contains(entry.Key.Value) && item.Place is { } place)
                item.Report(Rules.SettingIsUnknown(place with { Span = entry.Key.Span }, entry.Key.Value, Suggestion.For(entry.Key.Value, s_siblingKeys), s_siblingKeys));
        }

        if (Text("name", isNeeded: true) is not { } name || Text("base_url", isNeeded: true) is not { } address) return null;
        if (BaseUrl.TryParse(address.Value) is not { } baseUrl)
        {
            item.Report(Rules.BaseUrlIsBad(item.Place is { } at ? at with { Span = address.Span } : null, "base_url", address.Value));
            return null;
        }

        var index = Text("index", isNeeded: false);
        return new Sibling(name.Value, baseUrl, index ?? Text("root", isNeeded: false), IsRoot: index is null);

        Spanned<string>? Text(string key, bool isNeeded)
        {
            if (map[key] is { } node) return item.At(key, node).FullText() is { } text ? new Spanned<string>(text, node.Span) : null;
            if (isNeeded && item.Place is { } there) item.Report(Rules.ItemLacks(there, item.Name, key));
            return null;
        }
    }
}
