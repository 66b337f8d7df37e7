using System.Globalization;
using System.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>The difference of two texts as <c>diff -u</c> writes it and <c>patch</c> reads it: lines end at line feeds.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>The difference; empty for equal content.</summary>
    public static string Of(string path, byte[] before, byte[] after)
    {
        var (old, now) = (LinesOf(before), LinesOf(after));
        var steps = Steps(old, now);
        var diff = new StringBuilder();
        for (var at = 0; at < steps.Count;)
        {
            if (steps[at].Kind == ' ')
            {
                at++;
                continue;
            }

            var start = Math.Max(0, at - Around);
            var end = EndOfHunk(steps, at);
            if (diff.Length == 0) diff.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
            WriteHunk(diff, steps, start, end);
            at = end;
        }

        return diff.ToString();
    }

    /// <summary>Where the lines around the last change of a run of changes end; runs that touch are one.</summary>
    private static int EndOfHunk(List<Step> steps, int at)
    {
        var last = at;
        for (; at < steps.Count && at - last <= 2 * Around; at++)
            if (steps[at].Kind != ' ') last = at;
        return Math.Min(steps.Count, last + Around + 1);
    }

    private static void WriteHunk(StringBuilder diff, List<Step> steps, int start, int end)
    {
        var oldBefore = steps.Take(start).Count(step => step.Kind != '+');
        var newBefore = steps.Take(start).Count(step => step.Kind != '-');
        var hunk = steps[start..end];
        var (oldCount, newCount) = (hunk.Count(step => step.Kind != '+'), hunk.Count(step => step.Kind != '-'));
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{Range(oldBefore, oldCount)} +{Range(newBefore, newCount)} @@\n");
        foreach (var (kind, line) in hunk)
        {
            diff.Append(kind).Append(line);
            if (!line.EndsWith('\n')) diff.Append("\n\\ No newline at end of file\n");
        }
    }

    private static string Range(int before, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? before : before + 1)},{count}");

    private static List<string> LinesOf(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        List<string> lines = [];
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    /// <summary>
    /// The shortest way from one to the other (Myers, 1986), between the lines that both begin and end with. Mended files differ in
    /// few lines, and the way's length is what this costs.
    /// </summary>
    private static List<Step> Steps(List<string> old, List<string> now)
    {
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        return
        [
            .. old.Take(head).Select(line => new Step(' ', line)),
            .. Shortest(old[head..^tail], now[head..^tail]),
            .. old.TakeLast(tail).Select(line => new Step(' ', line)),
        ];
    }

    private static List<Step> Shortest(List<string> old, List<string> now)
    {
        var most = old.Count + now.Count;
        var reach = new int[(2 * most) + 2];
        List<int[]> trace = [];
        for (var length = 0; length <= most; length++)
        {
            trace.Add((int[])reach.Clone());
            for (var k = -length; k <= length; k += 2)
            {
                var isDown = k == -length || (k != length && reach[most + k - 1] < reach[most + k + 1]);
                var x = isDown ? reach[most + k + 1] : reach[most + k - 1] + 1;
                while (x < old.Count && x - k < now.Count && old[x] == now[x - k]) x++;
                reach[most + k] = x;
                if (x >= old.Count && x - k >= now.Count) return Back(old, now, trace, most);
            }
        }

        return []; // both are empty
    }

    private static List<Step> Back(List<string> old, List<string> now, List<int[]> trace, int most)
    {
        List<Step> steps = [];
        var (x, y) = (old.Count, now.Count);
        for (var length = trace.Count - 1; length >= 0; length--)
        {
            var reach = trace[length];
            var k = x - y;
            var isDown = k == -length || (k != length && reach[most + k - 1] < reach[most + k + 1]);
            var fromX = length == 0 ? 0 : isDown ? reach[most + k + 1] : reach[most + k - 1];
            var fromY = length == 0 ? 0 : fromX - (isDown ? k + 1 : k - 1);
            while (x > fromX && y > fromY && old[x - 1] == now[y - 1])
            {
                steps.Add(new Step(' ', old[--x]));
                y--;
            }

            if (length == 0) break;
            steps.Add(isDown ? new Step('+', now[--y]) : new Step('-', old[--x]));
        }

        steps.Reverse();
        return steps;
    }

    private readonly record struct Step(char Kind, string Line);
}
