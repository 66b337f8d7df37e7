using System.Text;
using ArticleSite.Core.Check.Pages;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Check;

public sealed class PageReaderTests
{
    private static readonly string[] s_names = ["div", "section", "b", "blockquote", "figcaption", "h2", "em", "table", "a"];

    private static PageReader Read(string html)
    {
        var reader = new PageReader(new PageTargets([new SiteUrl("/one/")], BaseUrl.Default), ["mark"u8.ToArray()]);
        reader.Read(Encoding.UTF8.GetBytes(html));
        return reader;
    }

    [Fact]
    public void Long_names_are_told_apart()
    {
        string[] known = ["blockquote", "figcaption", "datalist", "noscript", "textarea", "template", "optgroup", "colgroup", "fieldset", "plaintext", "foreignobject", "lineargradient", "radialgradient", "clippath"];

        Assert.Equal(known.Length, known.Select(name => ElementName.Of(Encoding.ASCII.GetBytes(name))).Distinct().Count());
    }

    [Fact]
    public void A_tree_of_elements_is_balanced_and_one_end_tag_less_is_not() => Prop.ForAll(Arb.From(Tree(4)), html =>
    {
        Assert.Empty(Read(html).Slips);
        var last = html.LastIndexOf("</", StringComparison.Ordinal);
        Assert.Single(Read(html[..last]).Slips);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_piece_of_a_page_is_read_to_its_end() => Prop.ForAll(Arb.From(Tree(3)), html =>
    {
        for (var length = 0; length < html.Length; length++) Assert.True(Read(html[..length]).ElementCount <= length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_ids_than_there_is_room_for_at_first_are_kept()
    {
        var reader = Read(string.Concat(Enumerable.Range(0, 1000).Select(i => $"<p id=a{i}>")) + "<p id=a7><p id='a7'><p id=\"a999\">");
        var again = reader.Ids.Repeated.Count;

        Assert.Equal(2, again);
        Assert.Equal(1003, reader.ElementCount);
    }

    [Fact]
    public void A_page_is_forgotten_when_the_next_is_read()
    {
        var reader = Read("<html><p id=a><p id=a><div><!-- mark -->");
        reader.Read("<p id=a>"u8);

        Assert.Empty(reader.Slips);
        Assert.Empty(reader.Ids.Repeated);
        Assert.Empty(reader.Markers);
        Assert.False(reader.IsDocument);
        Assert.Equal(1, reader.ElementCount);
    }

    private static Gen<string> Tree(int depth)
    {
        var name = Gen.Elements(s_names);
        var text = Gen.Elements("", "x", "1 < 2", "<br>", "<img src=/one/>", "<!-- <i> -->", "&amp;");
        var inner = depth == 0 ? text : Gen.OneOf(text, Tree(depth - 1), Tree(depth - 1).Two().Select(two => two.Item1 + two.Item2));
        return from element in name from attributes in Gen.Elements("", " id=x", " title='>'", " class=\"a b\" hidden") from content in inner select $"<{element}{attributes}>{content}</{element}>";
    }
}
