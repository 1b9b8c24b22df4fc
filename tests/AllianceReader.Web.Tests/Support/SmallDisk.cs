using System.Diagnostics;

namespace AllianceReader.Web.Tests.Support;

/// <summary>A disk of its own in memory, that can be filled and made read-only. Linux lets root alone have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder place = new();

    private SmallDisk()
    {
    }

    public string Path => place.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Skips the test where none can be had.</summary>
    /// <param name="kilobytes">As much as it holds.</param>
    public static SmallDisk Of(int kilobytes)
    {
        var disk = new SmallDisk();
        var isMounted = OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path);
        if (!isMounted)
        {
            disk.place.Dispose();
        }
        Assert.SkipUnless(isMounted, "A small disk needs a tmpfs, which only root on Linux may mount.");
        return disk;
    }

    public void HoldUpTo(int kilobytes) => Assert.True(Mount("-o", $"remount,rw,size={kilobytes}k", Path));

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var file = File.Create(Filler);
        try
        {
            for (var bytes = new byte[4096]; ; file.Flush())
            {
                file.Write(bytes);
            }
        }
        catch (IOException)
        {
            // That was the last one.
        }
    }

    /// <summary>Of what it was filled with.</summary>
    public void Empty() => File.Delete(Filler);

    public void BeReadOnly() => Assert.True(Mount("-o", "remount,ro", Path));

    public void Dispose()
    {
        Call("umount", "-l", Path);
        place.Dispose();
    }

    private static bool Mount(params string[] arguments) => Call("mount", arguments);

    private static bool Call(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
