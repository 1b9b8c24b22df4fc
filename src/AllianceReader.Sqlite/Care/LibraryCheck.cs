using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Care;

/// <summary>What a check of a library found.</summary>
/// <param name="Counts">Null when the file is too damaged to count by.</param>
/// <param name="Problems">Plain sentences; none when all is well.</param>
public sealed record LibraryCheck(LibraryCounts? Counts, IReadOnlyList<string> Problems)
{
    public bool IsSound => Problems.Count == 0;
}
