using System.Text.Json;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;

namespace ArticleSite.Cli.Tests;

public class SchemaTests
{
    private static JsonElement Schema(Machine machine, params string[] words)
    {
        Assert.Equal(0, machine.Run(["schema", .. words]));
        using var json = JsonDocument.Parse(machine.Out);
        return json.RootElement.Clone();
    }

    [Fact]
    public void The_schema_of_the_configuration_holds_every_setting_with_its_meaning()
    {
        var schema = Schema(new Machine());

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        foreach (var setting in SiteConfigReader.Settings)
        {
            var at = schema;
            foreach (var part in setting.Key.Split('.')) at = at.GetProperty("properties").GetProperty(part);
            Assert.Equal(setting.Meaning, at.GetProperty("description").GetString());
        }
    }

    [Fact]
    public void A_misspelt_setting_and_a_number_out_of_range_are_faults_in_the_schema()
    {
        var schema = Schema(new Machine());

        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        var size = schema.GetProperty("properties").GetProperty("pagination").GetProperty("properties").GetProperty("size");
        Assert.Equal((1, 1000, 20), (size.GetProperty("minimum").GetInt32(), size.GetProperty("maximum").GetInt32(), size.GetProperty("default").GetInt32()));
    }

    [Fact]
    public void A_choice_names_its_words() => Assert.Equal(
        """["strip","keep","error",null]""",
        JsonSerializer.Serialize(Schema(new Machine(), "config").GetProperty("properties").GetProperty("ads").GetProperty("properties").GetProperty("also_read_lists").GetProperty("enum")));

    [Fact]
    public void The_schema_of_front_matter_holds_every_key_and_lets_others_be()
    {
        var schema = Schema(new Machine(), "front-matter");

        Assert.Equal(FrontMatterKeys.All, schema.GetProperty("properties").EnumerateObject().Select(key => key.Name));
        Assert.All(schema.GetProperty("properties").EnumerateObject(), key => Assert.True(key.Value.TryGetProperty("description", out _), key.Name));
        Assert.True(schema.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void With_terms_only_the_tags_and_categories_of_the_site_are_allowed()
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add("/site/content/a.md", "---\ntitle: A\ndate: 2024-01-01\ntags: [print, scan]\ncategories: [os, windows]\n---\nWords.\n");
        var keys = Schema(machine, "front-matter", "--with-terms").GetProperty("properties");

        Assert.Equal("""["print","scan"]""", JsonSerializer.Serialize(keys.GetProperty("tags").GetProperty("anyOf")[1].GetProperty("enum")));
        Assert.Equal("""["os","windows"]""", JsonSerializer.Serialize(keys.GetProperty("categories").GetProperty("anyOf")[1].GetProperty("enum")));
    }

    [Fact]
    public void A_schema_of_something_else_is_refused()
    {
        var machine = new Machine();

        Assert.Equal(2, machine.Run("schema", "pages"));
        Assert.Contains("schema takes config or front-matter, not 'pages'", machine.Error, StringComparison.Ordinal);
    }
}
