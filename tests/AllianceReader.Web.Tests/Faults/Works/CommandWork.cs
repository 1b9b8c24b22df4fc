using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>A command of the command line.</summary>
internal abstract class CommandWork : Work
{
    // As a shell has it: 128 and the number of the signal.
    private const int Killed = 128 + 9;

    protected Said Said { get; private set; } = new(-1, "", "");

    protected bool IsDone => Said.ExitCode == 0;

    protected abstract IReadOnlyList<string> Arguments { get; }

    public override async Task Do(Action begins)
    {
        begins();
        Said = await Said.Run(Folder, Arguments, [.. Disk.Environment]);
        if (Said.ExitCode is not (0 or Killed))
        {
            RequireSentence(Said.Errors);
        }
    }

    public override async Task DoAgain()
    {
        var again = await Said.Run(Folder, Arguments);
        Assert.True(again.ExitCode == 0, again.Errors);
        Said = again;
    }
}
