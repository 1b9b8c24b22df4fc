namespace AllianceReader.Corpus.Layouts;

/// <summary>A line of which somebody has said that it names the authors.</summary>
internal static class Byline
{
    private const string By = "by ";

    public static IEnumerable<string> NamesIn(string line) => PersonName
        .Split(line.StartsWith(By, StringComparison.OrdinalIgnoreCase) ? line[By.Length..] : line)
        .Where(name => name.Any(char.IsLetter));
}
