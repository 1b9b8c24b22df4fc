using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>The project's own essays, one in each publisher's layout with that layout's debris.</summary>
public class SampleTests
{
    // file's first name, layout, ¶, headings
    [Theory]
    [InlineData("polybius", "asan", 13, 0)]
    [InlineData("publius", "hankyoreh", 14, 2)]
    [InlineData("cassandra", "joongang", 13, 0)]
    [InlineData("hypatia", "asia-unbound", 13, 3)]
    [InlineData("fabius", "diplomat", 11, 0)]
    public void Is_recognized_and_has_the_paragraphs_that_a_person_counts(string author, string layout, int paragraphs, int headings)
    {
        var draft = SomeSource.Draft(Sample(author));

        Assert.Equal(layout, draft.Layout);
        Assert.Equal(paragraphs, draft.Article.ParagraphCount);
        Assert.Equal(headings, draft.Article.Paragraphs.Count(block => block.Kind == BlockKind.Heading));
    }

    [Theory]
    [MemberData(nameof(Mangled))]
    public void However_it_was_mangled_the_article_is_the_same(string author, string mangling)
    {
        var original = SomeSource.Draft(Sample(author));
        var mangled = Mangle.Bytes(Encoding.UTF8.GetString(Sample(author)), mangling);

        var draft = SomeSource.Draft(mangled);

        Assert.Equal(original.Article.Text, draft.Article.Text);
        Assert.Equal(original.Article.Sha256, draft.Article.Sha256);
        Assert.Equal(original.Article.Facts, draft.Article.Facts);
        Accounting.ForAll(draft, Mangle.Text(mangled, mangling));
    }

    public static TheoryData<string, string> Mangled() => new(
        from author in new[] { "polybius", "publius", "cassandra", "hypatia", "fabius" }
        from mangling in Mangle.Harmless
        // Four of the five quote a word of Korean, which Windows-1252 cannot write.
        where mangling != "windows-1252" || author == "polybius"
        select (author, mangling));

    [Fact]
    public void What_their_texts_do_not_say_their_bibliography_does()
    {
        var found = new CorpusFolders(Repository.Root, isDevelopment: false).Find(Repository.Samples);

        var essays = found.Files.Select(file => SomeSource.DraftOf(SourceText.Read(file).GetAwaiter().GetResult(), found.Bibliography)).ToList();

        Assert.Empty(found.Warnings);
        Assert.Equal(5, essays.Count);
        Assert.Null(Assert.Single(essays, essay => essay.Layout == "diplomat").Article.Title);
        Assert.All(essays, essay => Assert.NotNull(essay.Article.Publication));
        Assert.Equal(["Cassandra", "Fabius", "Hypatia", "Polybius", "Publius"], essays.Select(essay => Assert.Single(essay.Article.Authors).Name).Order());
    }

    private static byte[] Sample(string author) => File.ReadAllBytes(Directory.GetFiles(Repository.Samples, $"{author}-*.txt").Single());
}
