using System.Text;
using AllianceReader.Articles;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>The five real op-eds, where they stand beside the checkout.</summary>
public class OpEdTests
{
    public OpEdTests() => Repository.NeedsOpEds();

    // number, layout, ¶, headings, notes, captions
    [Theory]
    [InlineData(0, "asan", 15, 0, 1, 0)]
    [InlineData(1, "hankyoreh", 19, 0, 0, 0)]
    [InlineData(2, "joongang", 17, 0, 1, 0)]
    [InlineData(3, "asia-unbound", 12, 3, 1, 1)]
    [InlineData(4, "diplomat", 11, 0, 1, 0)]
    public void Is_recognized_and_has_the_paragraphs_that_a_person_counts(int number, string layout, int paragraphs, int headings, int notes, int captions)
    {
        var draft = SomeSource.Draft(SomeSource.OpEd(number));

        Assert.Equal(layout, draft.Layout);
        Assert.Equal(paragraphs, draft.Article.ParagraphCount);
        Assert.Equal(headings, draft.Article.Paragraphs.Count(block => block.Kind == BlockKind.Heading));
        Assert.Equal(notes, draft.Article.Paragraphs.Count(block => block.Kind == BlockKind.Note));
        Assert.Equal(captions, draft.Article.Paragraphs.Count(block => block.Kind == BlockKind.Caption));
        Assert.Equal(paragraphs + headings + notes + captions, draft.Article.Paragraphs.Count);
    }

    // number, field, value, basis, line
    [Theory]
    [InlineData(0, FactField.Title, "In a second Trump term, liberal democracies must lead themselves", Basis.Text, 3)]
    [InlineData(0, FactField.Kicker, "Op-ed", Basis.Text, 1)]
    [InlineData(0, FactField.Author, "Choi Kang", Basis.Text, 5)]
    [InlineData(0, FactField.Affiliation, "President, The Asan Institute for Policy Studies", Basis.Text, 7)]
    [InlineData(0, FactField.Published, "2025-04-09", Basis.Text, 7)]
    [InlineData(0, FactField.Publication, "The Korea JoongAng Daily", Basis.Text, 41)]
    [InlineData(0, FactField.Language, "en", Basis.Inferred, null)]
    [InlineData(1, FactField.Title, "Korea will soon face a security dilemma like Europe's", Basis.Text, 3)]
    [InlineData(1, FactField.Kicker, "Column", Basis.Text, 3)]
    [InlineData(1, FactField.Standfirst, "What Korea needs is preventive diplomacy and creative diplomacy", Basis.Text, 7)]
    [InlineData(1, FactField.Author, "Moon Chung-in", Basis.Text, 11)]
    [InlineData(1, FactField.Affiliation, "James Laney Distinguished Professor at Yonsei University", Basis.Text, 11)]
    [InlineData(1, FactField.Published, "2025-02-24", Basis.Text, 5)]
    [InlineData(1, FactField.Modified, "2025-02-24T16:45:00+09:00", Basis.Text, 5)]
    [InlineData(1, FactField.Publication, "Hankyoreh", Basis.Sidecar, null)]
    [InlineData(2, FactField.Title, "Time to expand Korea’s alliance diplomacy", Basis.Text, 1)]
    [InlineData(2, FactField.Author, "Lee Jae-seung", Basis.Inferred, null)]
    [InlineData(2, FactField.Affiliation, "Korea University", Basis.Text, 3)]
    [InlineData(2, FactField.Publication, "Korea JoongAng Daily", Basis.Sidecar, null)]
    [InlineData(2, FactField.Published, "2024", Basis.Sidecar, null)]
    [InlineData(3, FactField.Title, "Why the U.S.-Korea Alliance Will Survive Moon and Trump", Basis.Text, 3)]
    [InlineData(3, FactField.Published, "2017-06-30", Basis.Text, 5)]
    [InlineData(3, FactField.Publication, "Asia Unbound, Council on Foreign Relations", Basis.Text, 1)]
    [InlineData(3, FactField.Author, "Scott A. Snyder", Basis.Inferred, null)]
    [InlineData(3, FactField.Licence, "CC BY-NC-ND 4.0", Basis.Text, 55)]
    [InlineData(3, FactField.Url, "https://www.cfr.org/blog/why-us-korea-alliance-will-survive-moon-and-trump", Basis.Sidecar, null)]
    [InlineData(4, FactField.Title, "Can Asia and Europe Make America's Alliances Great Again?", Basis.Sidecar, null)]
    [InlineData(4, FactField.Author, "Tongfi Kim", Basis.Text, 12)]
    [InlineData(4, FactField.Affiliation, "Vesalius College", Basis.Text, 12)]
    [InlineData(4, FactField.Publication, "The Diplomat", Basis.Sidecar, null)]
    [InlineData(4, FactField.Published, "2018-09", Basis.Sidecar, null)]
    public void States_its_facts_and_from_where_they_are_known(int number, FactField field, string value, Basis basis, int? line)
    {
        var fact = SomeSource.Draft(SomeSource.OpEd(number)).Fact(field);

        Assert.Equal((value, basis, line), (fact?.Value, fact?.Basis, fact?.Line));
    }

    [Theory]
    [InlineData(0, "Choi", "Kang", "President, The Asan Institute for Policy Studies")]
    [InlineData(1, "Moon", "Chung-in", "James Laney Distinguished Professor at Yonsei University")]
    [InlineData(2, "Lee", "Jae-seung", "Korea University")]
    [InlineData(3, "Snyder", "Scott A.", null)]
    [InlineData(4, "Kim", "Tongfi", "Vesalius College")]
    public void Names_its_author_as_a_bibliography_does(int number, string family, string given, string? affiliation)
    {
        var author = Assert.Single(SomeSource.Draft(SomeSource.OpEd(number)).Article.Authors);

        Assert.Equal((family, given, affiliation), (author.Family, author.Given, author.Affiliation));
    }

    [Fact]
    public void Topics_are_those_of_the_post() => Assert.Equal(
        ["South Korea", "North Korea", "United States", "Security Alliances"],
        SomeSource.Draft(SomeSource.OpEd(3)).Article.Topics);

    [Theory]
    [InlineData(0, RepairKind.Rejoined, 33, "albeit imperfectly")]
    [InlineData(0, RepairKind.FootnoteSign, 41, "")]
    [InlineData(0, RepairKind.Emphasis, 41, "The Korea JoongAng Daily")]
    [InlineData(0, RepairKind.Flagged, 23, "huband-spoke")]
    [InlineData(1, RepairKind.Rejoined, 15, "President JD")]
    public void Repairs_are_recorded(int number, RepairKind kind, int line, string made)
    {
        var repair = Assert.Single(SomeSource.Draft(SomeSource.OpEd(number)).Article.Repairs, repair => repair.Kind == kind);

        Assert.Equal((line, made), (repair.Line, repair.Made));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    public void Nothing_else_is_repaired(int number, int repairs) => Assert.Equal(repairs, SomeSource.Draft(SomeSource.OpEd(number)).Article.Repairs.Count);

    [Theory]
    [InlineData(0, "kicker title byline date")]
    [InlineData(1, "title date standfirst byline contact link")]
    [InlineData(2, "title alt-text alt-text")]
    [InlineData(3, "section title date section topic topic topic topic topic licence licence licence licence")]
    [InlineData(4, "")]
    public void Furniture_says_what_it_was_there_for(int number, string roles) =>
        Assert.Equal(roles, string.Join(' ', SomeSource.Draft(SomeSource.OpEd(number)).Article.Furniture.Select(line => line.Role)));

    [Theory]
    [MemberData(nameof(Mangled))]
    public void However_it_was_mangled_the_article_is_the_same(int number, string mangling)
    {
        var source = SomeSource.OpEd(number);
        var original = SomeSource.Draft(source);
        var mangled = Mangle.Bytes(Encoding.UTF8.GetString(source), mangling);

        var draft = SomeSource.Draft(mangled);

        Assert.Equal(original.Article.Text, draft.Article.Text);
        Assert.Equal(original.Article.Sha256, draft.Article.Sha256);
        Assert.Equal(original.Layout, draft.Layout);
        Assert.Equal(original.Article.Facts, draft.Article.Facts);
        Assert.Equal(original.Article.Paragraphs.Select(block => (block.Kind, block.Text)), draft.Article.Paragraphs.Select(block => (block.Kind, block.Text)));
        Accounting.ForAll(draft, Mangle.Text(mangled, mangling));
    }

    public static TheoryData<int, string> Mangled() => new(
        from number in Enumerable.Range(0, 5)
        from mangling in Mangle.Harmless
        // Windows-1252 has no Hangul, and one op-ed has two lines of it.
        where !(number == 2 && mangling == "windows-1252")
        select (number, mangling));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Blank_lines_in_between_change_nothing_but_line_numbers(int number)
    {
        var text = Encoding.UTF8.GetString(SomeSource.OpEd(number));
        var original = SomeSource.Draft(text).Article;
        var spread = text.Replace("\n", "\n\n \n", StringComparison.Ordinal);

        var draft = SomeSource.Draft(spread);

        Assert.Equal(original.Text, draft.Article.Text);
        Accounting.ForAll(draft, spread);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whichever_two_lines_are_swapped_every_character_is_accounted_for(int number)
    {
        var lines = Encoding.UTF8.GetString(SomeSource.OpEd(number)).Split('\n');
        var written = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0).ToList();
        foreach (var i in written)
        {
            // Each with its neighbours and with every fourth of the others: enough to put each line of the head into the body and back.
            foreach (var j in written.Where(j => j > i && (j <= i + 3 || (i + j) % 4 == 0)))
            {
                var swapped = (string[])lines.Clone();
                (swapped[i], swapped[j]) = (lines[j], lines[i]);
                var text = string.Join('\n', swapped);
                Accounting.ForAll(SomeSource.Draft(text), text);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Two_paragraphs_of_the_body_swapped_are_still_the_same_layout_and_facts(int number)
    {
        var text = Encoding.UTF8.GetString(SomeSource.OpEd(number));
        var original = SomeSource.Draft(text);
        var body = original.Article.Paragraphs.Where(block => block.Number is not null && block.Lines.Count == 1).ToList();
        var lines = text.Split('\n');
        var (a, b) = (body[1].Lines[0] - 1, body[^2].Lines[0] - 1);
        (lines[a], lines[b]) = (lines[b], lines[a]);
        text = string.Join('\n', lines);

        var draft = SomeSource.Draft(text);

        Assert.Equal(original.Layout, draft.Layout);
        Assert.Equal(original.Article.ParagraphCount, draft.Article.ParagraphCount);
        Assert.Equal(
            original.Article.Facts.Where(fact => fact.Basis == Basis.Text).Select(fact => (fact.Field, fact.Value)),
            draft.Article.Facts.Where(fact => fact.Basis == Basis.Text).Select(fact => (fact.Field, fact.Value)));
        Accounting.ForAll(draft, text);
    }
}
