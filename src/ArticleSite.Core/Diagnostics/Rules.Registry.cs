using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS32xx: the registry of creatives and slots, and references to it.</content>
public static partial class Rules
{
    private static class Registry
    {
        public static readonly DiagnosticRule Syntax = new("AS3201", "registry-syntax", Severity.Error, "The registry of ads is not YAML");
        public static readonly DiagnosticRule DuplicateKey = new("AS3202", "registry-duplicate-key", Severity.Error, "A key of the registry stands twice");
        public static readonly DiagnosticRule UnknownKey = new("AS3203", "registry-unknown-key", Severity.Error, "The registry has no key of this name");
        public static readonly DiagnosticRule Value = new("AS3204", "registry-value", Severity.Error, "A value of the registry cannot be used");
        public static readonly DiagnosticRule Date = new("AS3205", "registry-date", Severity.Error, "A date of the registry cannot be used");
        public static readonly DiagnosticRule Size = new("AS3206", "registry-size", Severity.Error, "A size of the registry cannot be used");
        public static readonly DiagnosticRule Address = new("AS3207", "registry-address", Severity.Error, "An address of the registry is not https");
        public static readonly DiagnosticRule Campaign = new("AS3208", "unknown-campaign", Severity.Error, "The registry has no such campaign");
        public static readonly DiagnosticRule EmptySlot = new("AS3209", "slot-without-creative", Severity.Warning, "No creative fits a slot");
        public static readonly DiagnosticRule UnknownCreative = new("AS3210", "unknown-creative", Severity.Error, "A reference names no creative");
        public static readonly DiagnosticRule NotShown = new("AS3211", "creative-not-shown", Severity.Info, "A creative is not shown at this time");
        public static readonly DiagnosticRule Incomplete = new("AS3212", "incomplete-creative", Severity.Error, "A creative lacks what it cannot be shown without");
    }

    private static EquatableArray<DiagnosticRule> RegistryRules =>
    [
        Registry.Syntax, Registry.DuplicateKey, Registry.UnknownKey, Registry.Value, Registry.Date, Registry.Size, Registry.Address, Registry.Campaign,
        Registry.EmptySlot, Registry.UnknownCreative, Registry.NotShown, Registry.Incomplete,
    ];

    /// <summary>AS3201 and AS3202: a problem of the YAML of the registry.</summary>
    public static Diagnostic RegistryYaml(SourceText source, YamlProblem problem) =>
        FromYaml(source, problem, problem.Kind == YamlProblemKind.DuplicateKey ? Registry.DuplicateKey : Registry.Syntax);

    /// <summary>AS3203: a key that means nothing.</summary>
    /// <param name="at">The key.</param>
    /// <param name="owner">What it stands in: <c>creative 'x'</c>.</param>
    /// <param name="key">The key.</param>
    /// <param name="meant">The nearest one.</param>
    /// <param name="known">Those that can stand there.</param>
    public static Diagnostic RegistryKeyIsUnknown(SourceLocation at, string owner, string key, string? meant, IEnumerable<string> known) =>
        new(Registry.UnknownKey, at, $"{owner} has the unknown key '{key}'") { Help = DidYouMean(meant) + "Known here: " + string.Join(", ", known) + "." };

    /// <summary>AS3204: a value of the wrong type, out of its range, or none of the choices.</summary>
    /// <param name="at">The value.</param>
    /// <param name="name">Whose it is: <c>weight of creative 'x'</c>.</param>
    /// <param name="there">What is there.</param>
    /// <param name="expected">What was expected.</param>
    public static Diagnostic RegistryValueIsBad(SourceLocation at, string name, string there, string expected) =>
        new(Registry.Value, at, $"{name} is {there}; expected {expected}");

    /// <summary>AS3205: a date that is none, or an end before the start.</summary>
    /// <param name="at">The date.</param>
    /// <param name="message">What is there and what was expected.</param>
    public static Diagnostic RegistryDateIsBad(SourceLocation at, string message) =>
        new(Registry.Date, at, message) { Help = "'start' is the first day a creative is shown, 'end' the first day it is not." };

    /// <summary>AS3206: a size that is none.</summary>
    /// <param name="at">The size.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="there">What is there.</param>
    public static Diagnostic RegistrySizeIsBad(SourceLocation at, string name, string there) =>
        new(Registry.Size, at, $"{name} is {there}; expected width and height such as 728x90");

    /// <summary>AS3207: an address that is not https.</summary>
    /// <param name="at">The address.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="url">The address.</param>
    /// <param name="better">The same with https; null where that is no address either.</param>
    public static Diagnostic RegistryAddressIsBad(SourceLocation at, string name, string url, string? better) =>
        new(Registry.Address, at, $"{name} is '{url}'; expected a whole https address") { Help = better is null ? null : $"Write '{better}' if the network answers there." };

    /// <summary>AS3208: a campaign that is not in the registry.</summary>
    /// <param name="at">Its name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="meant">The nearest one.</param>
    public static Diagnostic CampaignIsUnknown(SourceLocation at, string name, string? meant) =>
        new(Registry.Campaign, at, $"'campaigns' has no '{name}'") { Help = DidYouMean(meant) + $"Or add it: campaigns: {{ {name}: {{ status: active }} }}" };

    /// <summary>AS3209: a slot whose sizes and campaigns leave no creative.</summary>
    /// <param name="at">The slot's name.</param>
    /// <param name="name">The slot's name.</param>
    public static Diagnostic SlotStaysEmpty(SourceLocation at, string name) =>
        new(Registry.EmptySlot, at, $"no creative has a size and a campaign that slot '{name}' takes, so it always stays empty")
        {
            Help = "Add a creative that fits, or allow more in 'sizes' and 'campaigns' of the slot.",
        };

    /// <summary>AS3210: a reference to a creative that is not in the registry.</summary>
    /// <param name="at">The reference.</param>
    /// <param name="id">The id it names.</param>
    /// <param name="registry">The registry's file.</param>
    /// <param name="meant">The nearest id.</param>
    public static Diagnostic CreativeIsUnknown(SourceLocation at, string id, string registry, string? meant) =>
        new(Registry.UnknownCreative, at, $"'{id}' is no creative of {registry}") { Help = DidYouMean(meant) + $"Add it to 'creatives', or remove this reference." };

    /// <summary>AS3211: a creative that is not shown where it is asked for.</summary>
    /// <param name="at">Where it is asked for.</param>
    /// <param name="id">Its id.</param>
    /// <param name="why">Why, in words: <c>it ended on 2025-01-01</c>.</param>
    /// <param name="instead">The creative that stands there instead; null for none.</param>
    public static Diagnostic CreativeIsNotShown(SourceLocation at, string id, string why, string? instead) =>
        new(Registry.NotShown, at, $"creative '{id}' is not shown: {why}; {(instead is null ? "nothing stands" : $"'{instead}' of the same campaign stands")} in its place");

    /// <summary>AS3212: a creative without what its kind needs.</summary>
    /// <param name="at">Its id.</param>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind: <c>banner</c>.</param>
    /// <param name="key">The missing key.</param>
    public static Diagnostic CreativeIsIncomplete(SourceLocation at, string id, string kind, string key) =>
        new(Registry.Incomplete, at, $"creative '{id}' has no '{key}', which kind '{kind}' cannot be shown without");
}
