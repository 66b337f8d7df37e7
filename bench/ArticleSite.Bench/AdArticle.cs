using System.Globalization;
using System.Text;

namespace ArticleSite.Bench;

/// <summary>Makes articles with ads in them as an inserter pastes them: about 12 KB, five blocks, two units and a list of links.</summary>
internal static class AdArticle
{
    private const string Words = "the driver of your printer may be out of date so open the device manager and pick the one that shows a yellow mark then click update ";

    /// <summary>One article; the same number gives the same text.</summary>
    public static string Text(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder(14_000);
        text.Append("---\ntitle: Article ").Append(number).Append("\ndate: 2024-01-31\n---\n");
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Fix {section + 1}: look again\n\n");
            for (var i = 0; i < 3; i++) text.Append(Sentence(random, 300)).Append("\n\n");
            for (var step = 1; step <= 4; step++)
                text.Append(CultureInfo.InvariantCulture, $"{step}. Click **Step** and {Sentence(random, 60)}  \n![picture](https://img.example.com/{number}-{step}.png)\n");
            text.Append('\n').Append(Block(random, section)).Append("\n\n");
        }

        for (var i = 0; i < 2; i++)
            text.Append("<ins class=\"adsbygoogle\"\n     style=\"display:block\"\n     data-ad-format=\"auto\"\n     data-ad-client=\"ca-pub-1\"\n     data-ad-slot=\"").Append(10 + i).Append("\"></ins>\n");
        text.Append("<span class=\"alsoread\">Also read:</span>\n<div><ul>\n");
        for (var i = 0; i < 15; i++)
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"https://other.example.com/{random.Next()}-how-to-fix-it/\"><u>How to fix it, {Sentence(random, 50)}</u></a></li>\n");
        return text.Append("</ul></div>\n").ToString();
    }

    private static string Block(Random random, int section)
    {
        var (ad, campaign) = (random.Next(100_000, 2_000_000), random.Next(1000, 20_000));
        var inner = section == 4
            ? $"""
               <span id="{ad}">
               	<video width="864" height="486" style="cursor:pointer" poster="//a.impactradius-go.com/display-clicktoplayimage/{ad}.png" onclick="this.play();">
               	   <source src="//a.impactradius-go.com/display-ad/{campaign}-{ad}">
               	</video>
               	<div style="width:540px"><a href="javascript:window.open(decodeURIComponent('https%3A%2F%2Fshop.pxf.io%2Fc%2F1%2F{ad}%2F{campaign}'), '_blank');void(0);">Click here</a></div>
               </span>
               <img height="0" width="0" src="https://imp.pxf.io/i/1/{ad}/{campaign}" style="position:absolute;visibility:hidden;" border="0" />
               """
            : $"""
               <a href="https://shop.sjv.io/c/1/{ad}/{campaign}" target="_top" id="{ad}">
                 <img src="//a.impactradius-go.com/display-ad/{campaign}-{ad}" border="0" alt="" width="728" height="90"/>
               </a>
               <img height="0" width="0" src="https://shop.sjv.io/i/1/{ad}/{campaign}" style="position:absolute;visibility:hidden;" border="0" />
               """;
        return $"<!-- affiliate ads begin -->\n{inner}\n<!-- affiliate ads end -->".ReplaceLineEndings("\n");
    }

    private static string Sentence(Random random, int length)
    {
        var start = random.Next(Words.Length);
        var text = new StringBuilder(length + Words.Length);
        while (text.Length < length) text.Append(Words, text.Length == 0 ? start : 0, Words.Length - (text.Length == 0 ? start : 0));
        text.Length = length;
        text[0] = 'S';
        return text.ToString().TrimEnd();
    }
}
