using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>Sources for the tests: text or bytes, read as the importer reads them.</summary>
internal static class SomeSource
{
    public static Bibliography OpEdBibliography { get; } =
        Bibliography.Read(File.ReadAllText(Path.Combine(Repository.Root, "corpus", "op-eds.json")));

    public static ArticleDraft Draft(string text) => Draft(Encoding.UTF8.GetBytes(text));

    public static ArticleDraft Draft(byte[] bytes, string? encoding = null) => DraftOf(Read(bytes, encoding));

    public static ArticleDraft DraftOf(SourceText source) => DraftOf(source, OpEdBibliography);

    public static ArticleDraft DraftOf(SourceText source, Bibliography bibliography) =>
        EssayDraft.Of(source, bibliography.Find(source.Sha256) ?? KnownFacts.None);

    public static SourceText Read(byte[] bytes, string? encoding = null, string name = "x.txt") =>
        SourceText.Read(new(name, () => new MemoryStream(bytes), encoding)).GetAwaiter().GetResult();

    public static string Why(byte[] bytes, string? encoding = null) =>
        Assert.Throws<SourceRejectedException>(() => { Read(bytes, encoding); }).Message;

    /// <param name="number">As its file's name begins: 0 to 4.</param>
    public static byte[] OpEd(int number) => File.ReadAllBytes(Directory.GetFiles(Repository.OpEds, $"{number:000}_*.txt").Single());

    public static Fact? Fact(this ArticleDraft draft, FactField field) => draft.Article.Facts.FirstOrDefault(fact => fact.Field == field);
}
