using System.Text.Json;

namespace ArticleSite.Cli.Tests;

/// <summary>The part of the SARIF 2.1.0 schema that the reports use: which members an object may have, and which it must.</summary>
internal static class SarifShape
{
    /// <summary>Members by kind of object; <c>!</c> must be there, <c>name:kind</c> is an object or a list of objects of that kind.</summary>
    private static readonly Dictionary<string, string[]> s_kinds = new()
    {
        ["log"] = ["$schema", "!version", "!runs:run"],
        ["run"] = ["!tool:tool", "invocations:invocation", "originalUriBaseIds", "columnKind", "results:result"],
        ["tool"] = ["!driver:driver"],
        ["driver"] = ["!name", "semanticVersion", "rules:rule"],
        ["rule"] = ["!id", "name", "shortDescription:multiformat", "help:multiformat", "defaultConfiguration:configuration", "properties"],
        ["configuration"] = ["level"],
        ["invocation"] = ["!executionSuccessful", "toolExecutionNotifications:notification"],
        ["notification"] = ["!message:message", "level"],
        ["result"] =
        [
            "ruleId", "ruleIndex", "level", "!message:message", "locations:location", "relatedLocations:location", "partialFingerprints",
            "baselineState", "suppressions:suppression", "fixes:fix",
        ],
        ["suppression"] = ["!kind", "justification"],
        ["fix"] = ["description:message", "!artifactChanges:change"],
        ["change"] = ["!artifactLocation:artifact", "!replacements:replacement"],
        ["replacement"] = ["!deletedRegion:region", "insertedContent:content"],
        ["content"] = ["text"],
        ["location"] = ["id", "message:message", "physicalLocation:place"],
        ["place"] = ["artifactLocation:artifact", "region:region"],
        ["artifact"] = ["uri", "uriBaseId"],
        ["region"] = ["startLine", "startColumn", "endLine", "endColumn"],
        ["message"] = ["!text"],
        ["multiformat"] = ["!text", "markdown"],
    };

    /// <summary>Fails at the first member that the schema does not know or misses.</summary>
    public static void Check(JsonElement log) => Check(log, "log", "$");

    private static void Check(JsonElement element, string kind, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Check(item, kind, path + "[]");
            return;
        }

        var members = s_kinds[kind].Select(member => member.TrimStart('!').Split(':')).ToDictionary(member => member[0], member => member.ElementAtOrDefault(1));
        foreach (var member in element.EnumerateObject())
        {
            Assert.True(members.TryGetValue(member.Name, out var inner), $"{path}.{member.Name}");
            if (inner is not null) Check(member.Value, inner, $"{path}.{member.Name}");
        }

        foreach (var needed in s_kinds[kind].Where(member => member[0] == '!'))
            Assert.True(element.TryGetProperty(needed[1..].Split(':')[0], out _), $"{path} has no {needed[1..]}");
    }
}
