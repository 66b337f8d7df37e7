using System.Text;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds the heading that a link into a page was meant for, when the page has no such id. Pasted articles lose their ids and keep
/// their words: a link <c>Update your driver</c> to <c>#F1</c> stands above a heading <c>Fix 1: Update your driver</c>.
/// </summary>
/// <param name="headings">The headings of the page that links lead to.</param>
internal sealed class HeadingMatch(IReadOnlyList<Heading> headings)
{
    /// <summary>Fewer shared words than this part of all of them are no likeness.</summary>
    private const double LeastLikeness = 0.6;

    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "fix", "method", "way", "step", "solution", "option", "part", "tip", "reason", "case", "section", "chapter", "number", "no", "trick", "workaround", "f", "m", "w", "s", "o", "p", "t", "r",
    };

    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private readonly Label[] _labels = [.. headings.Select(heading => Label.Of(heading.Text))];

    /// <summary>The heading, or null where none is likely.</summary>
    /// <param name="id">The id the link names, decoded.</param>
    /// <param name="words">The link's words.</param>
    public Heading? Find(string id, string words)
    {
        var (name, link) = (Label.Of(id), Label.Of(words));
        return At(i => headings[i].Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? At(i => _labels[i].All.Length > 0 && (_labels[i].All == name.All || _labels[i].All == link.All))
            ?? At(i => link.Rest.Length > 0 && _labels[i].Rest == link.Rest)
            ?? Shortest(i => Holds(_labels[i].Rest, link.Rest))
            ?? Shortest(i => Holds(link.Rest, _labels[i].Rest))
            ?? Only(i => (link.Number ?? name.Number) is { } number && _labels[i].Number == number)
            ?? Alike();

        Heading? At(Func<int, bool> fits)
        {
            for (var i = 0; i < headings.Count; i++)
                if (fits(i)) return headings[i];
            return null;
        }

        Heading? Only(Func<int, bool> fits)
        {
            var all = Enumerable.Range(0, headings.Count).Where(fits).Take(2).ToList();
            return all.Count == 1 ? headings[all[0]] : null;
        }

        Heading? Shortest(Func<int, bool> fits) => Enumerable.Range(0, headings.Count).Where(fits).OrderBy(i => _labels[i].All.Length).Select(i => headings[i]).FirstOrDefault();

        Heading? Alike()
        {
            var best = Enumerable.Range(0, headings.Count).Select(i => (Index: i, Likeness: Likeness(link.Rest, _labels[i].Rest))).OrderByDescending(one => one.Likeness).FirstOrDefault();
            return best.Likeness >= LeastLikeness ? headings[best.Index] : null;
        }
    }

    /// <summary>True when some words stand in others in one run; a single short word says too little.</summary>
    private static bool Holds(string all, string some) =>
        (some.Contains(' ', StringComparison.Ordinal) || some.Length > 5) && (" " + all + " ").Contains(" " + some + " ", StringComparison.Ordinal);

    private static double Likeness(string left, string right)
    {
        var (a, b) = (left.Split(' ').ToHashSet(StringComparer.Ordinal), right.Split(' ').ToHashSet(StringComparer.Ordinal));
        if (left.Length == 0 || right.Length == 0 || a.Count < 2) return 0;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>Words in small letters with single blanks, and what they say of a place in a list: <c>Fix 1: Update</c>.</summary>
    private readonly record struct Label(string All, int? Number, string Rest)
    {
        public static Label Of(string text)
        {
            var words = Words(text);
            var all = string.Join(' ', words);
            var at = words.Count > 0 && s_labels.Contains(words[0]) ? 1 : 0;
            var number = at < words.Count ? NumberOf(words[at]) : null;
            if (number is null) return new Label(all, null, all);
            return new Label(all, number, string.Join(' ', words.Skip(at + 1)));
        }

        /// <summary>Letters and digits; between a letter and a digit a word ends, so that <c>fix1</c> says the same as <c>Fix 1</c>.</summary>
        private static List<string> Words(string text)
        {
            List<string> words = [];
            var word = new StringBuilder();
            foreach (var c in text)
            {
                if (c is '\'' or '\u2019') continue;
                if (word.Length > 0 && (!char.IsLetterOrDigit(c) || char.IsDigit(c) != char.IsDigit(word[^1])))
                {
                    words.Add(word.ToString());
                    word.Clear();
                }

                if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            }

            if (word.Length > 0) words.Add(word.ToString());
            return words;
        }

        private static int? NumberOf(string word)
        {
            if (word.Length <= 3 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
            var named = Array.IndexOf(s_numbers, word);
            return named < 0 ? null : named + 1;
        }
    }
}
