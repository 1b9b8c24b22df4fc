using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Intake;

/// <summary>Takes in what others have made of the essays: reads it, says what would come of it, and does it.</summary>
/// <param name="formats">In the order in which they are asked.</param>
public sealed class Intake(
    IReadOnlyList<IForeignFormat> formats, IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, IIntakeStore store)
{
    /// <returns>False where it holds nobody's notes: an essay, perhaps.</returns>
    /// <exception cref="FileRefusedException">It is damaged, or not what it seems.</exception>
    public bool Recognizes(ForeignFile file) => FormatOf(file) is not null;

    /// <summary>
    /// Whether somebody's notes are what is to come in of it, or its text. A Word file that nobody has commented on is an essay; one with
    /// comments on a text that is not here is an essay first.
    /// </summary>
    /// <exception cref="FileRefusedException">It is damaged, or not what it seems.</exception>
    public async Task<Holding> Holds(ForeignFile file, Attribution by)
    {
        if (FormatOf(file) is not { } format)
        {
            return Holding.Essay;
        }
        if (!format.MayBeAnEssay)
        {
            return Holding.Notes;
        }
        var work = Read(file)!;
        return work.Notes.Count == 0 ? Holding.Essay
            : (await Plan(file.Name, work, by)).Documents.Any(document => document.Essay is not null) ? Holding.Notes
            : Holding.EssayAndNotes;
    }

    /// <returns>Null where it holds nobody's notes: an essay, perhaps.</returns>
    /// <exception cref="FileRefusedException">It holds something, and cannot be read or is not what it seems.</exception>
    public ForeignWork? Read(ForeignFile file)
    {
        try
        {
            return FormatOf(file)?.Read(file);
        }
        catch (IOException failure)
        {
            throw new FileRefusedException($"{file.Name} could not be read to its end.", failure);
        }
    }

    /// <param name="by">Whoever signs what nobody else has signed.</param>
    public async Task<IntakePlan> Plan(string file, ForeignWork work, Attribution by)
    {
        var documents = await new MatchDocuments(articles, store).All(work);
        var codebook = new MatchThemes(await themes.List(), work);
        var places = documents.Where(document => document.Essay is not null).ToDictionary(document => document.Document.Key, document => new PlaceNotes(document));
        var planned = work.Notes.Select(note => places.TryGetValue(note.Document, out var essay)
            ? essay.Place(note, codebook.Of(note), by)
            : new PlannedNote(note, IntakeVerdict.LeftOut, "Its essay is not in the library.")).ToList();
        var notes = await new RecognizeNotes(annotations, store).Among(planned);
        return new(file, work) { Notes = notes, Themes = codebook.ToMake(notes), Documents = documents };
    }

    /// <exception cref="StaleException">An essay's text has changed since.</exception>
    /// <exception cref="RefusedException">An essay or a theme is gone.</exception>
    public Task<TakenIn> TakeIn(Incoming incoming, Attribution by) => store.TakeIn(incoming, by);

    private IForeignFormat? FormatOf(ForeignFile file) => formats.FirstOrDefault(format => format.Recognizes(file));
}
