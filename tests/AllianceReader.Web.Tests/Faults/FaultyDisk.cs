using System.IO.MemoryMappedFiles;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>
/// A folder whose disk counts what is asked of it and fails on order, for processes that are started with <see cref="Environment"/>; their
/// clock can be made to jump. What is ordered holds at once, in those that run too.
/// </summary>
internal sealed class FaultyDisk : IDisposable
{
    // As struct control in faults.c has them: numbers of eight bytes.
    private const int CallsAt = 0;
    private const int At = 8;
    private const int What = 16;
    private const int Lasts = 24;
    private const int Struck = 32;
    private const int Shift = 40;
    private const int Size = 48;

    private readonly TemporaryFolder place = new();
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor control;

    private FaultyDisk(string folder)
    {
        var path = Path.Combine(place.Path, "control");
        Environment = [("LD_PRELOAD", Shim.Path), ("FAULTS_UNDER", folder), ("FAULTS_CONTROL", path)];
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, Size);
        control = file.CreateViewAccessor();
    }

    public IReadOnlyList<(string Name, string? Value)> Environment { get; }

    /// <summary>How often something was written, made, taken away or flushed.</summary>
    public long Calls => control.ReadInt64(CallsAt);

    public bool HasStruck => control.ReadInt64(Struck) > 0;

    /// <summary>It has failed and goes on to.</summary>
    public bool IsBroken => HasStruck && control.ReadInt64(Lasts) > 0 && control.ReadInt64(What) != 0;

    /// <summary>Skips the test where none can be had.</summary>
    public static FaultyDisk Under(string folder) => new(folder);

    /// <param name="call">Which one from now on, from 1.</param>
    /// <param name="lasts">Whether all that follow go wrong as well, until it is mended.</param>
    public void Strike(Fault fault, long call = 1, bool lasts = false)
    {
        control.Write(At, Calls + call);
        control.Write(Lasts, lasts ? 1L : 0L);
        control.Write(Struck, 0L);
        control.Write(What, (long)fault);
    }

    public void Mend() => control.Write(What, (long)Fault.None);

    /// <param name="wrongBy">Of the clock; the files keep the right time.</param>
    public void SetClock(TimeSpan wrongBy) => control.Write(Shift, (long)wrongBy.TotalSeconds);

    public void Dispose()
    {
        control.Dispose();
        file.Dispose();
        place.Dispose();
    }
}
