using System.Diagnostics;
using AllianceReader.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary><c>faults.c</c>, compiled where there is a C compiler.</summary>
internal static class Shim
{
    private static readonly Lazy<string?> compiled = new(Compile);

    /// <summary>Skips the test where it cannot be had.</summary>
    public static string Path
    {
        get
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk that fails on order is put between the app and its C library by LD_PRELOAD, which Linux has.");
            Assert.SkipWhen(compiled.Value is null, "A disk that fails on order needs a C compiler (cc) to be made.");
            return compiled.Value!;
        }
    }

    private static string? Compile()
    {
        var source = System.IO.Path.Combine(Repository.Root, "tests", "AllianceReader.Web.Tests", "Faults", "faults.c");
        var made = System.IO.Path.Combine(AppContext.BaseDirectory, "faults.so");
        try
        {
            using var cc = Process.Start(new ProcessStartInfo("cc", ["-O1", "-shared", "-fPIC", "-o", made, source, "-ldl"]) { RedirectStandardError = true })!;
            var said = cc.StandardError.ReadToEnd();
            cc.WaitForExit();
            return cc.ExitCode == 0 ? made : throw new InvalidOperationException(said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
