using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.History;

public sealed class IndexModel(IHistory history, Reader reader, TimeProvider clock) : PageModel, IFormPage
{
    private const int Rows = 50;

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>Newest first, by the day they were made.</summary>
    public IReadOnlyList<(string Day, IReadOnlyList<HistoryEntry> Entries)> Days { get; private set; } = [];

    /// <summary>The one that can be undone now: the newest that stands.</summary>
    public long? ToUndo { get; private set; }

    /// <summary>The one that can be redone now: the last one taken back, which is the oldest of them. Null while it is on another page.</summary>
    public long? ToRedo { get; private set; }

    public Paging Paging { get; private set; } = null!;

    public async Task OnGet()
    {
        var found = await history.List(Paging.Stretch(Number, Rows));
        Paging = new(Paging.Accept(Number), Rows, found.Total, ListAddress.Of(Request));
        Days = [.. found.Items
            .GroupBy(entry => Wording.Day(entry.At, clock.GetUtcNow()))
            .Select(day => (Wording.Sentence(day.Key), (IReadOnlyList<HistoryEntry>)[.. day]))];
        ToUndo = Paging.Number == 1 ? found.Items.FirstOrDefault(entry => !entry.Undone)?.Id : null;
        ToRedo = OldestUndone(found.Items);
    }

    /// <summary>When a change on this page was made, on the reader's own clock; null for one that stands on another page.</summary>
    public string? TimeOf(long entry) => Days.SelectMany(day => day.Entries).FirstOrDefault(other => other.Id == entry) is { } found
        ? Wording.Time(found.At)
        : null;

    /// <summary>A button that had lain there too long does nothing but say so.</summary>
    public Task<IActionResult> ShowAgain()
    {
        this.Say("Nothing has been changed: this page had lain open for too long. Press the button once more.");
        return Task.FromResult<IActionResult>(Back(Request.Form["back"]));
    }

    // What was undone stands together at the top of the list. It ends here when something that stands follows, or nothing does.
    private long? OldestUndone(IReadOnlyList<HistoryEntry> entries)
    {
        var oldest = entries.LastOrDefault(entry => entry.Undone);
        return oldest is not null && (oldest != entries[^1] || Paging.Number == Paging.Pages) ? oldest.Id : null;
    }

    /// <param name="entry">Null for the newest change that stands.</param>
    /// <param name="back">Where the reader was.</param>
    public async Task<IActionResult> OnPostUndo(long? entry, string? back)
    {
        try
        {
            var undone = await history.Undo(entry, reader.Now());
            SayOf(undone, "undo");
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
        }
        return Back(back);
    }

    public async Task<IActionResult> OnPostRedo(string? back)
    {
        var redone = await history.Redo(reader.Now());
        SayOf(redone, "redo");
        return Back(back);
    }

    private void SayOf(HistoryEntry? changed, string what)
    {
        if (changed is null)
        {
            this.Say($"There is nothing to {what}.");
        }
        else if (changed.Undone)
        {
            this.SayUndone($"Undid: {Deed.Of(changed)}.");
        }
        else
        {
            this.Say(what == "redo" ? $"Redid: {Deed.Of(changed)}." : $"{Wording.Sentence(Deed.Of(changed))}.", changed.Id);
        }
    }

    // Trust boundary: the form says where it was sent from, so that no address outside this site may be followed.
    private LocalRedirectResult Back(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : "/history");
}
