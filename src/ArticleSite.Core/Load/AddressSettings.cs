using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Reads the settings that say where things lie in the site: patterns, folders and files.</summary>
internal static class AddressSettings
{
    private static readonly SearchValues<char> s_notInPatterns = SearchValues.Create(" \t?#\\");

    private static readonly SearchValues<char> s_notInPaths = SearchValues.Create(" \t?#\\:");

    /// <summary>A pattern of known tokens that tells articles apart; null with findings for another.</summary>
    public static string? Pattern(SettingValue value, SiteConfig config, IReadOnlyList<string> tokens)
    {
        if (value.FullText() is not { } text) return null;
        string[] known = [.. tokens, .. tokens == PermalinkTokens.OfFileNames ? [] : config.PermalinkDefaults.Select(key => ":" + key.Old.Value)];
        var isGood = true;
        foreach (var token in PermalinkTokens.In(text))
        {
            if (known.Contains(token.Value)) continue;
            var place = value.PlaceIn(token.Span) ?? value.Place;
            value.Report(Rules.PermalinkTokenIsUnknown(place, value.Name, token.Value, Suggestion.For(token.Value, known), known));
            isGood = false;
        }

        if (Complaint(text, known) is { } why)
        {
            value.Report(Rules.PermalinkIsBad(value.Place, value.Name, text, why));
            isGood = false;
        }

        return isGood ? text : null;
    }

    /// <summary>A folder of the site without slashes around it; empty for the top. Null with a finding for what cannot be one.</summary>
    public static string? Folder(SettingValue value)
    {
        if (value.FullText() is not { } text) return null;
        var path = text.Trim('/');
        if (IsPath(path)) return path;
        value.Report(Rules.SettingHasWrongType(value.Place, value.Name, value.Node.Describe(), "a path in the site, such as guides/tags"));
        return null;
    }

    /// <summary>A file of the site; null with a finding for what cannot be one.</summary>
    public static string? File(SettingValue value)
    {
        if (value.FullText() is not { } text) return null;
        var path = text.TrimStart('/');
        if (path.Length > 0 && !path.EndsWith('/') && IsPath(path)) return path;
        value.Report(Rules.SettingHasWrongType(value.Place, value.Name, value.Node.Describe(), "a file in the site, such as feeds/atom.xml"));
        return null;
    }

    private static bool IsPath(string path) =>
        path.Length == 0 || (path.AsSpan().IndexOfAny(s_notInPaths) < 0 && path.Split('/').All(part => part is not ("" or "." or "..")));

    private static string? Complaint(string pattern, string[] known)
    {
        if (pattern.AsSpan().IndexOfAny(s_notInPatterns) >= 0) return "which has a character that cannot stand in a path";
        if (pattern.Split('/').Any(part => part is "." or "..")) return "which leaves its own folder";
        var tokens = PermalinkTokens.In(pattern);
        return tokens.Any(token => PermalinkTokens.Telling.Contains(token.Value) || !known.Contains(token.Value) || !PermalinkTokens.All.Contains(token.Value))
            ? null
            : "which gives several articles the same address; expected :slug or :title in it";
    }
}
