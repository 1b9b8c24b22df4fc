using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Support;

/// <summary>An essay whose text has changed, with a passage of each verdict, whatever the program itself would say of these words.</summary>
internal sealed record RevisedEssay(string Slug, string Kept, string Changed, string Asked, string Gone)
{
    private const string Before = "The treaty holds by habit. A promise is dear to those who made it. A wall keeps nobody out for ever, and nobody in.";
    private const string After = "The treaty holds by habit. A promise is cheap to those who made it. A fence keeps nobody out for ever.";

    public static async Task<RevisedEssay> In(TheApp app)
    {
        var slug = await app.AddEssay(Before, "Another paragraph with a fence in it stands here for company.");
        var essay = new RevisedEssay(
            slug,
            await Mark(app, slug, "holds by habit", "Kept."),
            await Mark(app, slug, "A promise is dear to those", "Changed."),
            await Mark(app, slug, "A wall keeps nobody out", "Asked."),
            await Mark(app, slug, "and nobody in", "Gone."));
        await essay.Revise(app);
        return essay;
    }

    private static async Task<string> Mark(TheApp app, string slug, string exact, string note) =>
        (await app.Created($"/api/articles/{slug}/annotations", new { exact, note, themes = new[] { "burden-sharing" } })).Text("id");

    private async Task Revise(TheApp app)
    {
        var articles = app.Services.GetRequiredService<IArticleStore>();
        var correction = app.Services.GetRequiredService<TextCorrection>();
        var article = (await articles.Find(Slug))!;
        var text = (await correction.SourceOf(Slug))!.Replace(Before, After, StringComparison.Ordinal);
        var draft = (await correction.Read(article, text))!;
        await articles.Revise(Slug, draft, Judge, new("Test Reader", DateTimeOffset.UtcNow));
    }

    private static Annotation Judge(Annotation old, Rewrite rewrite)
    {
        var (text, stood) = (rewrite.Revised.Text, old.StoodIn(rewrite.Old.Revision));
        return old.Note switch
        {
            "Changed." => old with
            {
                Range = On("A promise is cheap to those"), Quote = TextQuote.Of(text, On("A promise is cheap to those")),
                Status = AnnotationStatus.Changed, Confidence = 0.9, Earlier = new(old.Quote!.Exact, stood),
            },
            "Asked." => old with { Range = On("A fence keeps nobody out"), Status = AnnotationStatus.Confirm, Confidence = 0.5, LastPlaced = stood },
            "Gone." => old with { Range = null, Status = AnnotationStatus.Gone, Confidence = 0, LastPlaced = stood },
            _ => old,
        };

        TextRange On(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }
}
