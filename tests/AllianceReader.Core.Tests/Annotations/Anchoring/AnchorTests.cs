using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;
using AllianceReader.Core.Tests.Annotations.Anchoring.Cases;
using AllianceReader.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations.Anchoring;

public class AnchorTests
{
    private const string Before = "Allies pay late.\n\nThe treaty binds both parties to consult. It says nothing of money.\n\nAllies talk, and allies pay.\n\nThe end.";

    [Theory]
    [InlineData("binds both parties", "Allies pay late.\n\nThe treaty binds both parties to consult.", AnnotationStatus.InPlace, "binds both parties")]
    [InlineData("binds both parties to consult", "A word first.\n\nAllies pay late.\n\nThe treaty binds all the parties to consult. It says nothing of money.", AnnotationStatus.Changed, "binds all the parties to consult")]
    [InlineData("binds both parties to consult", "Allies pay late.\n\nThe treaty binds\u00A0both par\u00ADties to consult. It says nothing of money.", AnnotationStatus.InPlace, "binds\u00A0both par\u00ADties to consult")]
    [InlineData("binds both parties to consult", "Allies pay late.\n\nThe treaty BINDS BOTH PARTIES TO CONSULT. It says nothing of money.", AnnotationStatus.Changed, "BINDS BOTH PARTIES TO CONSULT")]
    [InlineData("It says nothing of money", "Another essay on other matters.", AnnotationStatus.Gone, null)]
    public void By_the_quote_alone(string words, string after, AnnotationStatus verdict, string? found)
    {
        var answer = Anchor.Find(after, TextQuote.Of(Before, RangeOf(words)), RangeOf(words).Start);

        Assert.Equal((verdict, found), (answer.Verdict, answer.Range?.Of(after)));
    }

    [Fact]
    public void A_word_that_went_is_not_taken_for_its_twin()
    {
        var revised = Before.Replace("Allies pay late.", "Partners pay late.", StringComparison.Ordinal);

        var answer = Anchor.Follow(new(Before, revised), RangeOf("Allies"), TextQuote.Of(Before, RangeOf("Allies")));

        Assert.Null(answer.Verdict is AnnotationStatus.InPlace or AnnotationStatus.Changed ? answer.Range : null);
    }

    [Fact]
    public void Of_twins_each_stays_where_it_is_whatever_comes_before()
    {
        const string old = "One.\n\nIt is so ordered.\n\nTwo.\n\nIt is so ordered.\n\nThree.";
        var second = new TextRange(old.LastIndexOf("It is", StringComparison.Ordinal), old.LastIndexOf("It is", StringComparison.Ordinal) + 17);
        var revised = "Zero.\n\nIt is so ordered.\n\n" + old;

        var answer = Anchor.Follow(new(old, revised), second, TextQuote.Of(old, second));

        Assert.Equal((AnnotationStatus.InPlace, second.Start + revised.Length - old.Length), (answer.Verdict, answer.Range?.Start));
    }

    [Fact]
    public void Words_edited_within_a_passage_change_it_and_leave_its_ends_where_they_are()
    {
        var revised = Before.Replace("binds both parties to consult", "obliges both to consult at once", StringComparison.Ordinal);

        var answer = Anchor.Follow(new(Before, revised), RangeOf("The treaty binds both parties to consult."), TextQuote.Of(Before, RangeOf("The treaty binds both parties to consult.")));

        Assert.Equal((AnnotationStatus.Changed, "The treaty obliges both to consult at once."), (answer.Verdict, answer.Range!.Value.Of(revised)));
    }

    [Fact]
    public void A_passage_that_moved_to_the_letter_is_not_taken_for_the_neighbour_that_has_come_where_it_stood()
    {
        const string old = "1. The clerk is chosen.\n\n2. The clerk’s last word is kept for later use.\n\n3. The clerk’s first word is spoken.";
        const string revised = "1. The clerk is chosen from a list.\n\n2. The clerk’s first word is kept for later use.\n\n3. The clerk’s last word is kept for later use.\n\n4. The clerk’s first word is spoken.";
        const string words = "The clerk’s last word is kept for later use.";

        var answer = Follow(old, revised, words);

        Assert.Equal(words, answer.Range?.Of(revised));
    }

    [Theory]
    [InlineData(
        "Some towns keep a bell. The bell of the town is rung at noon by the watch.",
        "Others have none. A bell of the town hall rung at dusk by its own keeper is enough.",
        "The bell of the town is rung at noon by the watch")]
    [InlineData(
        "Note: the old office of rolls keeps a ledger of members fit to serve the house; it prints one copy.",
        "Hint: the new desk of rolls binds a short list of members. For instance, the first page names three of them.",
        "office of rolls keeps a ledger of members fit to serve")]
    public void Half_of_the_words_among_others_are_asked_about(string old, string revised, string words)
    {
        var answer = Follow("It never speaks of war. " + old, "It never speaks of war. " + revised, words);

        Assert.Equal(AnnotationStatus.Confirm, answer.Verdict);
    }

    [Fact]
    public void A_passage_of_Korean_is_found_when_its_particles_change()
    {
        const string old = "첫째 문단이다.\n\n한미동맹은 비용보다 약속을 먼저 물어야 하며, 약속은 평시에 지켜진다.\n\n끝.";
        const string revised = "새 문단이 앞에 왔다.\n\n첫째 문단이다.\n\n한미동맹이 비용보다 약속을 먼저 물어야 하고, 약속은 평시에 지켜진다.\n\n끝.";
        var passage = new TextRange(old.IndexOf("한미", StringComparison.Ordinal), old.IndexOf("\n\n끝", StringComparison.Ordinal));

        var answer = Anchor.Find(revised, TextQuote.Of(old, passage), passage.Start);

        Assert.Equal((AnnotationStatus.Changed, "한미동맹이 비용보다 약속을 먼저 물어야 하고, 약속은 평시에 지켜진다."), (answer.Verdict, answer.Range?.Of(revised)));
    }

    [Fact]
    public void A_page_of_words_is_found_by_its_ends_when_it_was_edited_within()
    {
        var text = Essays.Of(Repository.Samples);
        var passage = new TextRange(text.IndexOf(' ', 2000) + 1, text.IndexOf(' ', 5000));
        var words = passage.Of(text);
        var edited = words.Insert(words.IndexOf(' ', 1500), " a new clause of six words");
        var revised = "New.\n\n" + text.Replace(words, edited, StringComparison.Ordinal);

        var answer = Anchor.Find(revised, TextQuote.Of(text, passage), passage.Start);

        Assert.Equal((AnnotationStatus.Changed, edited), (answer.Verdict, answer.Range?.Of(revised)));
    }

    [Fact]
    public void Whatever_is_edited_elsewhere_a_passage_and_what_is_near_it_stays_in_place() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var text = Essays.Of(Repository.Samples);
            var start = text.IndexOf(' ', random.Next(1000, text.Length - 1000)) + 1;
            var passage = new TextRange(start, text.IndexOf(' ', start + random.Next(1, 300)));
            var edits = EditsElsewhere(text, new(passage.Start - 60, passage.End + 60), random);

            var answer = Anchor.Follow(new(text, edits.Apply()), passage, TextQuote.Of(text, passage));

            return answer.Verdict == AnnotationStatus.InPlace && answer.Range == new TextRange(edits.Moved(passage.Start), edits.Moved(passage.Start) + passage.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Whatever_the_texts_a_place_is_within_the_text_and_cuts_no_character() => Prop.ForAll(
        Some.Text, Some.Text, (old, revised) =>
        {
            var quote = new TextQuote(old, "", "a");
            Anchored[] answers = old.Length == 0
                ? [Anchor.Find(revised, quote, 0)]
                : [Anchor.Find(revised, quote, 0), Anchor.Find(revised + old, quote), Anchor.Follow(new(old, revised), new(0, old.Length), TextQuote.Of(old, new(0, old.Length)))];
            return IsWhole(answers[0], revised) && (answers.Length == 1 || (IsWhole(answers[1], revised + old) && IsWhole(answers[2], revised)));
        }).QuickCheckThrowOnFailure();

    private static Anchored Follow(string old, string revised, string words)
    {
        var start = old.IndexOf(words, StringComparison.Ordinal);
        var range = new TextRange(start, start + words.Length);
        return Anchor.Follow(new(old, revised), range, TextQuote.Of(old, range));
    }

    private static bool IsWhole(Anchored answer, string text) => answer.Range is not { } range
        || (range.Start >= 0 && range.End <= text.Length && range.Start <= range.End && IsBetweenCharacters(text, range.Start) && IsBetweenCharacters(text, range.End));

    private static bool IsBetweenCharacters(string text, int at) => at == text.Length || StringInfo.ParseCombiningCharacters(text).Contains(at);

    private static Replacements EditsElsewhere(string text, TextRange untouched, Random random)
    {
        var edits = new Replacements(text);
        for (var at = random.Next(200); at < text.Length - 100; at += random.Next(150, 3000))
        {
            var range = new TextRange(at, at + random.Next(0, 80));
            if (!range.Overlaps(untouched) && !untouched.Contains(range.Start))
            {
                edits.Replace(range.Start, range.End, random.Next(2) == 0 ? "" : "words that came here in its stead ");
            }
        }
        return edits;
    }

    private static TextRange RangeOf(string words)
    {
        var start = Before.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
