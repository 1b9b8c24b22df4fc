using System.Text;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Previews;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Export;

/// <summary>One essay's note for Obsidian, which a link hands over without a file between.</summary>
internal sealed class NoteModel(ISnapshots snapshots, LibrarySettings settings, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGet()
    {
        try
        {
            using var snapshot = await snapshots.Take(Filter.Query(Stretch.All), settings.PublicUrl, reader.Now());
            if (snapshot.Counts.Articles != 1)
            {
                return NotFound();
            }
            var note = await FirstNote.Of(snapshot);
            return File(Encoding.UTF8.GetBytes(note.Text), "text/markdown; charset=utf-8", note.Name);
        }
        catch (RefusedException)
        {
            return NotFound();
        }
    }
}
