namespace AllianceReader.Web.Commands;

/// <summary>What can be said to the program. Every command ends with 0 only when all of it worked.</summary>
public static class CommandLine
{
    public static Task<int> Run(string[] args) => ServeCommand.Run(args);
}
