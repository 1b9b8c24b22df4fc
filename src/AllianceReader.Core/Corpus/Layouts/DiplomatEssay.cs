using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>The Diplomat's essay as copied from its page: no title, a line a paragraph, and who wrote it in the last lines.</summary>
public sealed class DiplomatEssay : ILayout
{
    /// <summary>UTF-16 units. An essay without a title begins with a paragraph, and paragraphs are longer than titles.</summary>
    private const int ShortestOpening = 120;

    /// <summary>Lines; a note or two that quote bios do not make an essay.</summary>
    private const int ShortestEssay = 4;

    public string Name => "diplomat";

    public bool Recognizes(SourceLines source) => source.Count >= ShortestEssay && source[0].Text.Length >= ShortestOpening && Bios(source).Any();

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        foreach (var line in Bios(source).Reverse())
        {
            var bio = AuthorBio.Named(line)!;
            reading.Block(line, BlockKind.Note);
            reading.Author(PersonName.Read(bio.Name!, bio.Affiliation), line);
            reading.States(FactField.Affiliation, bio.Affiliation ?? "", line);
        }
        return reading;
    }

    // From the end backwards: an essay by two has two bios.
    private static IEnumerable<SourceLine> Bios(SourceLines source) => source.Reverse().TakeWhile(line => AuthorBio.Named(line) is not null);
}
