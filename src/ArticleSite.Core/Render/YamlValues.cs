using System.Globalization;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>Free YAML (<c>params</c>, unknown front matter) as template values, typed by the core schema (YAML 1.2, section 10.3).</summary>
internal static class YamlValues
{
    public static TemplateObject Of(EquatableArray<YamlEntry> entries)
    {
        var map = new TemplateObject(entries.Count);
        foreach (var entry in entries) map[entry.Key.Value] = Of(entry.Value);
        return map.Freeze();
    }

    private static TemplateValue Of(YamlNode node) => node switch
    {
        YamlScalar scalar => Of(scalar),
        YamlList list => new TemplateArray(list.Items.Select(Of)).Freeze(),
        YamlMap map => Of(map.Entries),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "not a YAML value"),
    };

    private static TemplateValue Of(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return scalar.Value;
        if (scalar.IsNull) return default;
        if (scalar.Value is "true" or "True" or "TRUE") return true;
        if (scalar.Value is "false" or "False" or "FALSE") return false;
        if (long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole is >= int.MinValue and <= int.MaxValue ? (int)whole : whole;
        return double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real)
            ? real
            : scalar.Value;
    }
}
