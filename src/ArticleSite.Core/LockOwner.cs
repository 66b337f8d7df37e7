using System.Globalization;
using System.Text;

namespace ArticleSite.Core;

/// <summary>Who builds, for others who want to.</summary>
/// <param name="Process">The process's number.</param>
/// <param name="Machine">The machine's name.</param>
/// <param name="Since">When it began.</param>
public sealed record LockOwner(int Process, string Machine, DateTimeOffset Since)
{
    /// <summary>For the file beside the lock.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Process}\n{Machine}\n{Since:O}\n"));

    /// <summary>The owner a file tells of; null for a file that tells of none.</summary>
    public static LockOwner? Parse(ReadOnlySpan<byte> file)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n');
        return lines.Length > 2 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && DateTimeOffset.TryParseExact(lines[2], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            ? new LockOwner(process, lines[1], since)
            : null;
    }

    /// <summary>In words: <c>process 1234 on build-7, for 12 s</c>.</summary>
    /// <param name="now">What time it is for who asks.</param>
    public string Describe(DateTimeOffset now)
    {
        var age = now - Since;
        var shown = age < TimeSpan.Zero ? "just begun" : age.TotalMinutes < 2 ? $"for {(int)age.TotalSeconds} s" : age.TotalHours < 2 ? $"for {(int)age.TotalMinutes} min" : $"for {(int)age.TotalHours} h";
        return string.Create(CultureInfo.InvariantCulture, $"process {Process} on {Machine}, {shown}");
    }
}
