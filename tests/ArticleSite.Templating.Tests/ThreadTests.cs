namespace ArticleSite.Templating.Tests;

public sealed class ThreadTests
{
    [Fact]
    public void One_template_is_rendered_by_many_threads_at_once()
    {
        var template = Template.Parse("{{ for x in list }}{{ x * n }} {{ end }}{{ n | math.format '000' }}{{ 'a1' | regex.replace `\\d` n }}", "t");
        var list = new TemplateArray { 1, 2, 3 }.Freeze();
        var results = new string[2000];
        Parallel.For(0, results.Length, i => results[i] = template.Render(new() { ["n"] = i, ["list"] = list }, Rendered.Plain));
        for (var i = 0; i < results.Length; i++) Assert.Equal($"{i} {i * 2} {i * 3} {i:000}a{i}", results[i]);
    }
}
