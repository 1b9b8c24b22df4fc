using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/import</c></summary>
internal static class IntakeApi
{
    private static readonly TimeSpan UploadTime = TimeSpan.FromMinutes(10);

    public static void MapIntake(this IEndpointRouteBuilder api) => api.MapPost("/import", Import).WithTags("Import").WithName("ImportNotes")
        .WithSummary("Takes in what others have made of the essays, each file as one change; with preview=true it only says what would come in.")
        // Not a form of a page: the guard against other sites stands before it.
        .DisableAntiforgery()
        .WithMetadata(new RequestSizeLimitAttribute(Limits.Upload))
        .WithRequestTimeout(UploadTime);

    /// <param name="unplaced">False leaves out what cannot be placed.</param>
    private static async Task<IntakeReportJson> Import(IFormFileCollection files, Intake intake, WaitingFiles waiting, Reader reader, bool preview = false, bool unplaced = true)
    {
        if (files.Count == 0)
        {
            throw new RefusedException("files", "No file came with the request; the form field is called 'files'.");
        }
        List<IntakeJson> read = [];
        List<RejectedFile> rejected = [];
        foreach (var file in files)
        {
            var kept = await waiting.Keep(file);
            try
            {
                read.Add(await TakeIn(kept, intake, reader, preview, unplaced));
            }
            catch (FileRefusedException refused)
            {
                rejected.Add(new(kept.Name, refused.Message));
            }
            finally
            {
                waiting.Forget(kept);
            }
        }
        return new(read, rejected);
    }

    private static async Task<IntakeJson> TakeIn(WaitingFile file, Intake intake, Reader reader, bool preview, bool unplaced)
    {
        using var opened = file.Open();
        var work = intake.Read(opened) ?? throw new FileRefusedException($"{file.Name} holds nobody's notes in a form that is read here. Essays go to POST /api/articles.");
        var plan = await intake.Plan(file.Name, work, reader.Now());
        var taken = preview ? null : await intake.TakeIn(plan.Incoming(unplaced), reader.Now());
        return IntakeJson.Of(plan, taken);
    }
}
