using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// The folder of the cache: named files, each with the program that wrote it and a checksum. A file of another program, or a
/// damaged one, is as good as none. It may be deleted at any time; nothing is in it that cannot be made again.
/// </summary>
/// <param name="path">The folder, a whole path.</param>
/// <param name="files">The disk.</param>
/// <param name="program">Whose files are read.</param>
/// <param name="isWritten">False for commands that only look.</param>
internal sealed class CacheFolder(string path, IFileSystem files, Fingerprint program, bool isWritten)
{
    /// <summary>Its name below the site's root.</summary>
    public const string Name = ".articlesite";

    private const int HeadSize = Fingerprint.Size + sizeof(uint);

    /// <summary>Files are read in pieces of this size.</summary>
    private const int BlockSize = 1024 * 1024;

    /// <summary>What is only summed up is read in smaller ones, into the same memory each.</summary>
    private const int CheckedAtOnce = 64 * 1024;

    private readonly TextPool _texts = new();
    private readonly ConcurrentDictionary<string, Task<List<byte[]>?>> _begun = new(StringComparer.Ordinal);

    /// <summary>False for commands that only look.</summary>
    public bool IsWritten => isWritten;

    /// <summary>Begins to read files that a later step asks for, beside those that do not.</summary>
    public void Begin(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _begun[name] = Task.Run(() => ContentOf(name));
    }

    /// <summary>The content of a file; null when there is none that can be used.</summary>
    /// <param name="name">The file.</param>
    /// <param name="isPooled">True to have texts that are the same once; looking for them costs more than texts that are seldom the same.</param>
    public ByteReader? Read(string name, bool isPooled = true)
    {
        var content = _begun.TryRemove(name, out var begun) ? begun.GetAwaiter().GetResult() : ContentOf(name);
        return content is { } there ? new ByteReader(there, isPooled ? _texts : null) : null;
    }

    private List<byte[]>? ContentOf(string name)
    {
        try
        {
            if (!files.FileExists(PathOf(name))) return null;
            using var file = files.OpenPack(PathOf(name), isWritten: false);
            if (file.Length < HeadSize) return null;
            var start = new byte[HeadSize];
            file.Read(0, start);
            var head = new ByteReader(start);
            if (head.Print() != program) return null;
            List<byte[]> blocks = [];
            var check = ReadOn(file, HeadSize, BlockSize, size =>
            {
                blocks.Add(GC.AllocateUninitializedArray<byte>(size));
                return blocks[^1];
            });
            return head.Check() == check ? blocks : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a file in the place of the one before.</summary>
    /// <param name="name">The file.</param>
    /// <param name="write">Writes its content, which goes to the disk piece by piece.</param>
    public void Write(string name, Action<ByteWriter> write)
    {
        if (!isWritten) return;
        if (_begun.TryRemove(name, out var begun)) begun.Wait(); // some systems put nothing in the place of a file that is being read
        files.CreateFolder(path);
        files.PutFile(PathOf(name), file =>
        {
            var content = new CheckedFile(file, HeadSize);
            write(content.To);
            content.Flush();
            var head = new ByteWriter();
            head.Print(program);
            head.Check(content.Check);
            file.Write(0, head.Written);
        });
    }

    /// <summary>Opens a large file that is, to the last byte, what was written; null when it is not. It stays open while somebody may read it.</summary>
    /// <param name="name">The file.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="check">Their checksum.</param>
    public Pack? OpenWhole(string name, long length, uint check)
    {
        try
        {
            if (!files.FileExists(PathOf(name))) return null;
            var file = files.OpenPack(PathOf(name), isWritten: false);
            var room = new byte[CheckedAtOnce];
            if (file.Length == length && ReadOn(file, 0, room.Length, size => room.AsMemory(0, size)) == check) return new Pack(file, length, _texts);
            file.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Opens a large file; null when it is not there.</summary>
    public IPackFile? Open(string name) => files.FileExists(PathOf(name)) ? files.OpenPack(PathOf(name), isWritten) : null;

    /// <summary>Makes a large file anew.</summary>
    public IPackFile Create(string name)
    {
        files.CreateFolder(path);
        files.DeleteFile(PathOf(name));
        return files.OpenPack(PathOf(name), isWritten: true);
    }

    /// <summary>The large files there are.</summary>
    public IEnumerable<string> PackNames() => files.ListFiles(path).Select(file => file.RelativePath).Where(name => name.EndsWith(".pack", StringComparison.Ordinal));

    /// <summary>Removes a file.</summary>
    public void Delete(string name) => files.DeleteFile(PathOf(name));

    /// <summary>Reads a file to its end, piece by piece; gives the checksum of what was read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">From where.</param>
    /// <param name="most">Bytes of a piece; the last may have fewer.</param>
    /// <param name="roomFor">Gives the memory for a piece of a size.</param>
    private static uint ReadOn(IPackFile file, long start, int most, Func<int, Memory<byte>> roomFor)
    {
        var (check, length) = (0u, file.Length);
        for (var at = start; at < length; at += most)
        {
            var piece = roomFor((int)Math.Min(most, length - at)).Span;
            file.Read(at, piece);
            check = Checksum.Of(piece, check);
        }

        return check;
    }

    private string PathOf(string name) => path + "/" + name;
}
