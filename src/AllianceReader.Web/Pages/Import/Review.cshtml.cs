using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Themes;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>Shows what would come in of somebody's notes, and brings it in, as one change.</summary>
[RequestTimeout(Patience)]
public sealed class ReviewModel(Intake intake, IThemeStore themes, WaitingFiles waiting, RecentWork works, Reader reader) : PageModel, IFormPage
{
    /// <summary>Passages shown of each kind; the counts are of all.</summary>
    public const int MostShown = 100;

    /// <summary>Milliseconds. Fifty thousand passages take a minute.</summary>
    private const int Patience = 10 * 60 * 1000;

    private Dictionary<string, Theme> codebook = [];

    /// <summary>The key of the file that waits.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? Key { get; set; }

    /// <summary><c>yes</c>: what cannot be placed comes in as well.</summary>
    [BindProperty]
    public string? Unplaced { get; set; }

    public IntakePlan Plan { get; private set; } = null!;

    public int New => Plan.Count(IntakeVerdict.New);

    public int Unclear => Plan.Count(IntakeVerdict.Unplaced);

    public async Task<IActionResult> OnGet() => await Prepare() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Prepare() is { } elsewhere)
        {
            return elsewhere;
        }
        try
        {
            var taken = await intake.TakeIn(Plan.Incoming(Unplaced == "yes"), reader.Now());
            waiting.Forget(waiting.Find(Key)!);
            this.Say(Said(taken), taken.Entry);
            return RedirectToPage("/Import/Index", new { work = works.Keep(Plan, taken, Essays()).Number });
        }
        catch (Exception changed) when (changed is StaleException or RefusedException)
        {
            await Prepare();
            ModelState.AddModelError("", "The library has changed while you looked, so nothing has come in yet. This is how it stands now.");
        }
        return Page();
    }

    public async Task<IActionResult> ShowAgain() => await Prepare() ?? Page();

    /// <summary>What comes in, by the essay that it comes into.</summary>
    public IEnumerable<IGrouping<Article, PlannedNote>> ByEssay(IntakeVerdict verdict)
    {
        var essays = Plan.Documents.Where(document => document.Essay is not null).DistinctBy(document => document.Document.Key).ToDictionary(document => document.Document.Key, document => document.Essay!);
        return Plan.With(verdict).GroupBy(note => essays[note.Note.Document].Slug).Select(group => new Group(essays[group.First().Note.Document], group));
    }

    /// <returns>The theme's name, its class, and whether it is to be made.</returns>
    public IEnumerable<(string Name, string ClassName, bool IsNew)> ThemesOf(PlannedNote note) => note.Annotation!.Themes.Select(theme =>
        codebook.TryGetValue(theme, out var known) ? (known.Name, known.ClassName, false)
        : (Plan.Themes.FirstOrDefault(planned => planned.Key == theme)?.Name ?? theme, Samples.Class(null), true));

    /// <summary>What a new theme stands under; null for the top.</summary>
    public string? ParentOf(PlannedTheme theme) => theme.Parent is not { } parent ? null
        : codebook.TryGetValue(parent, out var known) ? known.Name
        : Plan.Themes.First(planned => planned.Key == parent).Name;

    public string Summary => Wording.Sentence(Wording.Listed(
        from part in ((int Count, string Says)[])
        [
            (New, New == 1 ? "passage would come in" : "passages would come in"),
            (Plan.Count(IntakeVerdict.Here), Plan.Count(IntakeVerdict.Here) == 1 ? "is here already" : "are here already"),
            (Unclear, "cannot be placed"),
            (Plan.Count(IntakeVerdict.LeftOut), Plan.Count(IntakeVerdict.LeftOut) == 1 ? "stays outside" : "stay outside"),
            (Plan.Themes.Count, Plan.Themes.Count == 1 ? "theme is new" : "themes are new"),
        ]
        where part.Count > 0
        select $"{Wording.Plain(part.Count, grouped: true)} {part.Says}"));

    private async Task<IActionResult?> Prepare()
    {
        if (waiting.Find(Key) is not { } file)
        {
            return Leave("That file is no longer kept. Choose it once more.");
        }
        try
        {
            using var opened = file.Open();
            if (intake.Read(opened) is not { } work)
            {
                return Leave($"{file.Name} holds nobody’s notes.");
            }
            Plan = await intake.Plan(file.Name, work, reader.Now());
        }
        catch (FileRefusedException refused)
        {
            waiting.Forget(file);
            return Leave(refused.Message);
        }
        codebook = (await themes.List()).ToDictionary(theme => theme.Slug);
        return null;
    }

    private RedirectToPageResult Leave(string sentence)
    {
        this.Say(sentence);
        return RedirectToPage("/Import/Index");
    }

    private static string Said(TakenIn taken) => taken switch
    {
        { Notes: 0, Themes: 0 } => "Nothing had to come in.",
        { Themes: 0 } => $"{Wording.Count(taken.Notes, "passage")} came in.",
        { Notes: 0 } => $"{Wording.Count(taken.Themes, "theme")} came in.",
        _ => $"{Wording.Count(taken.Notes, "passage")} and {Wording.Count(taken.Themes, "theme")} came in.",
    };

    private List<BroughtInto> Essays()
    {
        var unclear = Unplaced == "yes" ? ByEssay(IntakeVerdict.Unplaced).ToDictionary(essay => essay.Key.Slug, essay => essay.Count()) : [];
        var placed = ByEssay(IntakeVerdict.New).ToDictionary(essay => essay.Key.Slug, essay => essay.ToList());
        return [.. Plan.Documents.Select(document => document.Essay).OfType<Article>().DistinctBy(essay => essay.Slug)
            .Select(essay => new BroughtInto(
                essay.Slug, essay.Heading, essay.Language,
                placed.GetValueOrDefault(essay.Slug, []).Count + unclear.GetValueOrDefault(essay.Slug),
                unclear.GetValueOrDefault(essay.Slug) + placed.GetValueOrDefault(essay.Slug, []).Count(note => note.Annotation!.IsToReview)))
            .Where(essay => essay.Passages > 0)];
    }

    private sealed class Group(Article essay, IEnumerable<PlannedNote> notes) : IGrouping<Article, PlannedNote>
    {
        public Article Key => essay;

        public IEnumerator<PlannedNote> GetEnumerator() => notes.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
