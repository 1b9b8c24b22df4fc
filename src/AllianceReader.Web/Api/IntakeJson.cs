using System.Text.Json.Serialization;
using AllianceReader.Articles;
using AllianceReader.Annotations;
using AllianceReader.Corpus;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Web.Api;

/// <param name="Files">Those that were read.</param>
public sealed record IntakeReportJson(IReadOnlyList<IntakeJson> Files, IReadOnlyList<RejectedFile> Rejected);

/// <summary>What would become of a file, or became of it. Lists have a thousand entries at most; the counts are of all.</summary>
/// <param name="Preview">True where nothing was done.</param>
/// <param name="Entry">The history's, to be undone; null where nothing came in.</param>
public sealed record IntakeJson(
    string File,
    string Format,
    bool Preview,
    long? Entry,
    IntakeCountsJson Counts,
    IReadOnlyList<IntakeNoteJson> Incoming,
    IReadOnlyList<IntakeNoteJson> Here,
    IReadOnlyList<IntakeNoteJson> Unplaced,
    IReadOnlyList<IntakeNoteJson> LeftOut,
    IReadOnlyList<IntakeThemeJson> Themes,
    IReadOnlyList<IntakeDocumentJson> Documents,
    IReadOnlyList<string> PassedOver)
{
    private const int Most = 1000;

    internal static IntakeJson Of(IntakePlan plan, TakenIn? taken)
    {
        var essays = plan.Documents.Select(document => document.Essay).OfType<Article>().DistinctBy(essay => essay.Slug).ToDictionary(essay => essay.Slug, essay => new CodePoints(essay.Text));
        var names = plan.Themes.ToDictionary(theme => theme.Key, theme => theme.Name);
        return new(
            plan.File, plan.Work.Format, taken is null, taken?.Entry, IntakeCountsJson.Of(plan),
            Notes(IntakeVerdict.New), Notes(IntakeVerdict.Here), Notes(IntakeVerdict.Unplaced), Notes(IntakeVerdict.LeftOut),
            [.. plan.Themes.Take(Most).Select(theme => new IntakeThemeJson(theme.Name, theme.Definition, theme.Color?.Text, theme.Parent is { } parent ? names.GetValueOrDefault(parent, parent) : null))],
            [.. plan.Documents.Take(Most).Select(document => new IntakeDocumentJson(document.Document.Title, document.Document.Url, document.Essay?.Slug, document.Reason, document.Notes))],
            plan.Work.PassedOver);

        IReadOnlyList<IntakeNoteJson> Notes(IntakeVerdict verdict) => [.. plan.With(verdict).Take(Most).Select(note => IntakeNoteJson.Of(note, essays, names))];
    }
}

public sealed record IntakeCountsJson(int Incoming, int Here, int Unplaced, int LeftOut, int Themes)
{
    internal static IntakeCountsJson Of(IntakePlan plan) => new(
        plan.Count(IntakeVerdict.New), plan.Count(IntakeVerdict.Here), plan.Count(IntakeVerdict.Unplaced), plan.Count(IntakeVerdict.LeftOut), plan.Themes.Count);
}

/// <param name="Id">Of the annotation that it becomes, or is.</param>
/// <param name="Start">Code points.</param>
/// <param name="Themes">Slugs, and names of themes that are new.</param>
public sealed record IntakeNoteJson(
    string? Id, string? Article, int? Start, int? End, string? Exact, string? Prefix, string? Suffix, int? Paragraph,
    IReadOnlyList<string> Themes, string Note, string? Creator, DateTimeOffset? Created, DateTimeOffset? Modified, string? Status)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    internal static IntakeNoteJson Of(PlannedNote planned, Dictionary<string, CodePoints> essays, Dictionary<string, string> names)
    {
        var (note, annotation) = (planned.Note, planned.Annotation);
        var quote = annotation?.Quote ?? note.Quote;
        var place = annotation?.Place is { } range && essays.TryGetValue(annotation.Article, out var points) ? points.FromUtf16(range) : (TextRange?)null;
        return new(
            annotation?.Id, annotation?.Article, place?.Start, place?.End, quote?.Exact, quote?.Prefix, quote?.Suffix, annotation?.Paragraph,
            annotation is null ? [.. note.Themes.Select(path => path[^1])] : [.. annotation.Themes.Select(theme => names.GetValueOrDefault(theme, theme))],
            annotation?.Note ?? note.Note, annotation?.Creator ?? note.Creator, annotation?.Created ?? note.Created, annotation?.Modified ?? note.Modified, annotation?.Status.Name())
        {
            Reason = planned.Reason,
        };
    }
}

/// <param name="Parent">A slug, or the name of one that is new as well.</param>
public sealed record IntakeThemeJson(string Name, string Definition, string? Color, string? Parent);

/// <param name="Article">The slug of the essay that it is; null where the library has none.</param>
public sealed record IntakeDocumentJson(string? Title, string? Url, string? Article, string Reason, int Notes);
