using AllianceReader.Web.Importing;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>How far a long import is, and what to do about it.</summary>
public sealed class RunModel(ImportRuns runs, WaitingFiles waiting) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public ImportRun Run { get; private set; } = null!;

    public RunProgress Progress { get; private set; } = null!;

    public Outcomes Outcomes => new(Run.Report, [.. Run.Waiting.Select(waiting.Find).OfType<WaitingFile>()]);

    public IActionResult OnGet()
    {
        if (runs.Find(Key) is not { } run)
        {
            return NotFound();
        }
        (Run, Progress) = (run, run.Progress);
        return Page();
    }

    /// <param name="act"><c>stop</c>, <c>go-on</c> or <c>forget</c>.</param>
    public IActionResult OnPost(string act)
    {
        if (runs.Find(Key) is not { } run)
        {
            return NotFound();
        }
        switch (act)
        {
            case "stop":
                run.Stop();
                break;
            case "go-on" when run.Progress.State == "stopped":
                runs.GoOn(run);
                break;
            case "forget" when run.Progress.IsOver:
                runs.Forget(run);
                return RedirectToPage("/Import/Index");
            default:
                break;
        }
        return RedirectToPage(new { Key });
    }
}
