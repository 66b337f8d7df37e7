namespace ArticleSite.Core.Load;

/// <summary>By what a later look at a file tells that it has changed, without reading it.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When its content was last written, in nanoseconds.</param>
/// <param name="Changed">When anything of it, its name and its rights too, was last changed: nobody can set that back.</param>
/// <param name="Identity">Its number on the disk.</param>
public readonly record struct FileStamp(long Length, long Modified, long Changed, long Identity)
{
    /// <summary>How coarse clocks of disks are: two seconds on a memory card. A younger file may have been written again since.</summary>
    public const long Grain = 2_000_000_000;

    /// <summary>Nothing is known: always taken as changed.</summary>
    public static FileStamp None { get; } = new(-1, 0, 0, 0);

    /// <summary>True when the file was left alone long enough before a moment of the same disk's clock that an equal stamp means an equal file.</summary>
    /// <param name="moment">In nanoseconds.</param>
    public bool IsSettledAt(long moment) => IsBefore(moment - Grain);

    /// <summary>True when the file was last changed before a time.</summary>
    /// <param name="time">In nanoseconds.</param>
    public bool IsBefore(long time) => Length >= 0 && Math.Max(Modified, Changed) < time;
}
