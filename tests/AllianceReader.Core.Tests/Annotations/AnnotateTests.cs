using AllianceReader.Annotations;
using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations;

public class AnnotateTests
{
    private static readonly Article Essay = Some.Article("Allies 🤝 pay.\n\nAllies talk, and allies pay.\n\n한미동맹은 굳건하다.");

    [Fact]
    public void A_passage_is_named_by_its_offsets_in_code_points()
    {
        var made = Annotate.New(Essay, new(Start: 7, End: 12), Some.Reader);

        Assert.Equal(new TextRange(7, 13), made.Range);
        Assert.Equal("🤝 pay", made.Quote!.Exact);
        Assert.Equal(1, made.Paragraph);
    }

    [Fact]
    public void A_passage_is_named_by_its_words_where_they_stand_once()
    {
        var made = Annotate.New(Essay, new(Exact: "talk, and"), Some.Reader);

        Assert.Equal("talk, and", made.Range!.Value.Of(Essay.Text));
        Assert.Equal(2, made.Paragraph);
    }

    [Theory]
    [InlineData(null, " 🤝", 0)]
    [InlineData(null, " talk", 16)]
    [InlineData("pay.\n\n", null, 16)]
    [InlineData("words that were never there, pay.\n\n", " talk", 16)]
    public void Of_words_that_stand_twice_those_are_meant_that_the_words_around_them_fit_best(string? prefix, string? suffix, int start) =>
        Assert.Equal(start, Annotate.New(Essay, new(Exact: "Allies", Prefix: prefix, Suffix: suffix), Some.Reader).Range!.Value.Start);

    [Fact]
    public void Words_in_another_Unicode_form_or_with_other_line_ends_are_the_same_words()
    {
        var made = Annotate.New(Essay, new(Exact: "pay.\r\n\r\n한미동맹은".Normalize(System.Text.NormalizationForm.FormD)), Some.Reader);

        Assert.Equal("pay.\n\n한미동맹은", made.Quote!.Exact);
    }

    [Fact]
    public void A_passage_that_starts_in_no_numbered_paragraph_has_no_number() =>
        Assert.Null(Annotate.New(Essay, new(Start: 13, End: 20), Some.Reader).Paragraph);

    [Fact]
    public void Neither_offsets_nor_words_make_a_note_on_the_whole_essay()
    {
        var made = Annotate.New(Essay, new(Note: "All of it."), Some.Reader);

        Assert.True(made.IsOnWholeEssay);
        Assert.Null(made.Range);
    }

    // draft, the field that is wrong
    public static TheoryData<AnnotationDraft, string> Refused => new()
    {
        { new(Start: 1), "end" },
        { new(End: 1), "start" },
        { new(Start: 3, End: 3), "end" },
        { new(Start: 4, End: 3), "end" },
        { new(Start: -1, End: 3), "start" },
        { new(Start: 0, End: 10_000), "end" },
        { new(Start: 9_999, End: 10_000), "start" },
        { new(Start: int.MinValue, End: int.MaxValue), "start" },
        { new(Exact: ""), "exact" },
        { new(Exact: "words that are not there"), "exact" },
        { new(Exact: "pay"), "exact" },
        { new(Exact: "\ud83e"), "exact" },
        { new(Exact: "pay", Prefix: "\udd1d "), "prefix" },
        { new(Exact: "pay", Suffix: "\ud83e"), "suffix" },
        { new(Prefix: "Allies"), "exact" },
        { new(Start: 0, End: 6, Exact: "allies"), "exact" },
        { new(), "note" },
        { new(Note: ""), "note" },
        { new(Note: "half \ud83e a character"), "note" },
        { new(Note: "bell \a"), "note" },
        { new(Note: "nul \0"), "note" },
        { new(Note: new string('a', NoteText.Longest + 1)), "note" },
        { new(Start: 0, End: 6, Themes: [" "]), "themes" },
        { new(Start: 0, End: 6, Themes: [null!]), "themes" },
        { new(Start: 0, End: 6, Themes: ["\udd1d"]), "themes" },
        { new(Start: 0, End: 6, Themes: [.. Enumerable.Range(0, 51).Select(i => $"theme-{i}")]), "themes" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_kept_is_refused_with_the_part_that_is_wrong(AnnotationDraft draft, string field)
    {
        var refusal = Assert.Throws<RefusedException>(() => Annotate.New(Essay, draft, Some.Reader));

        Assert.Equal(field, refusal.Field);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_names_the_numbers() => Assert.Equal(
        "The passage from 40 to 99 is not within the essay, which has 56 characters (code points).",
        Assert.Throws<RefusedException>(() => Annotate.New(Essay, new(Start: 40, End: 99), Some.Reader)).Message);

    [Fact]
    public void Themes_keep_their_order_and_each_counts_once() =>
        Assert.Equal(["fear", "trust"], Annotate.New(Essay, new(Start: 0, End: 6, Themes: ["fear", "trust", "fear"]), Some.Reader).Themes);

    [Fact]
    public void A_note_is_kept_to_the_letter_but_for_its_line_ends() =>
        Assert.Equal("a\nb\nc \u2028 e\u0301 🤝", Annotate.New(Essay, new(Note: "a\r\nb\rc \u2028 e\u0301 🤝"), Some.Reader).Note);

    [Fact]
    public void An_id_is_ten_letters_and_digits_and_begins_with_a_letter()
    {
        var ids = Enumerable.Range(0, 500).Select(_ => Annotate.New(Essay, new(Start: 0, End: 6), Some.Reader).Id).ToList();

        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9]{9}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_change_keeps_who_made_it_and_when_and_says_when_it_was_changed()
    {
        var old = Annotate.New(Essay, new(Start: 0, End: 6, Note: "first"), Some.Reader);

        var changed = Annotate.Changed(old, Essay, new(Start: 0, End: 8, Themes: ["trust"]), new("Another", Some.Reader.At.AddHours(1)));

        Assert.Equal((old.Id, old.Creator, old.Created), (changed.Id, changed.Creator, changed.Created));
        Assert.Equal(Some.Reader.At.AddHours(1), changed.Modified);
        Assert.Equal(("", "trust", "Allies 🤝"), (changed.Note, changed.Themes.Single(), changed.Quote!.Exact));
    }

    [Fact]
    public void A_change_that_names_no_passage_leaves_it_where_it_is_even_when_that_is_nowhere()
    {
        var lost = Annotate.New(Essay, new(Start: 0, End: 6), Some.Reader) with { Range = null, Status = AnnotationStatus.Confirm, Confidence = 0 };

        var changed = Annotate.Changed(lost, Essay, new(Note: "still wanted"), Some.Reader);

        Assert.Equal((lost.Quote, null, AnnotationStatus.Confirm, "still wanted"), (changed.Quote, changed.Range, changed.Status, changed.Note));
    }

    [Fact]
    public void A_change_that_names_a_passage_settles_where_it_stands()
    {
        var lost = Annotate.New(Essay, new(Start: 0, End: 6), Some.Reader) with { Range = null, Status = AnnotationStatus.Confirm, Confidence = 0 };

        var changed = Annotate.Changed(lost, Essay, new(Exact: "talk"), Some.Reader);

        Assert.Equal((AnnotationStatus.InPlace, 1.0, "talk"), (changed.Status, changed.Confidence, changed.Quote!.Exact));
    }

    [Fact]
    public void A_note_on_the_whole_essay_cannot_lose_both_its_words_and_its_themes() =>
        Assert.Throws<RefusedException>(() => Annotate.Changed(Annotate.New(Essay, new(Note: "x"), Some.Reader), Essay, new(), Some.Reader));

    [Fact]
    public void Whatever_the_text_a_passage_named_by_its_words_and_what_stands_around_them_is_found_where_it_was() => Prop.ForAll(
        PassagesInTexts, c =>
        {
            var (text, start, end) = c;
            var quote = TextQuote.Of(text, new(start, end));
            var found = FindQuote.In(text, quote);
            return found is { } place && (place.Range == new TextRange(start, end) || place.Rivals > 0);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<(string Text, int Start, int End)> PassagesInTexts { get; } = Arb.From(
        from text in Some.Text.Generator
        where text.Length > 0
        from start in Gen.Choose(0, text.Length - 1)
        from end in Gen.Choose(start + 1, text.Length)
        select (text, start, end));
}
