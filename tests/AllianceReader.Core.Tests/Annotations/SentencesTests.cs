using AllianceReader.Annotations;
using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations;

public class SentencesTests
{
    // Each line is a paragraph; | stands where one sentence ends and the next begins.
    [Theory]
    [InlineData("One sentence without a stop")]
    [InlineData("One. | Two! | Three? | Four…")]
    [InlineData("The pact was signed in 1953. | It has held since.")]
    [InlineData("The U.S. Senate agreed.")]
    [InlineData("It was made in the U.S. | The rest came later.")]
    [InlineData("The U.S.-Korea alliance, the U.S., and the U.N. Command stayed.")]
    [InlineData("On Nov. 5 they voted. | By Dec. the mood had changed.")]
    [InlineData("They met in Nov. | The treaty followed.")]
    [InlineData("Mr. Kim met Dr. Lee and Gen. Park. | They agreed.")]
    [InlineData("Martin Luther King Jr. spoke. | Samsung Co. Ltd. paid.")]
    [InlineData("J. K. Galbraith and Scott A. Snyder wrote it.")]
    [InlineData("It began at 10 a.m. on Monday. | It ended at 4 p.m. | The room was empty.")]
    [InlineData("Some allies, e.g. Japan, i.e. the nearest, pay more.")]
    [InlineData("Resolution No. 1718 passed. | He said no. | She said yes.")]
    [InlineData("It costs 2.5 percent of GDP. | That is 3.14 times more.")]
    [InlineData("He waited ... and waited. | Then he left ... | Nobody came.")]
    [InlineData("He waited. . . and waited.")]
    [InlineData("“We agreed.” | “Did we?” | Nobody knew.")]
    [InlineData("“Did we?” he asked. | (Nobody knew.) | The end.")]
    [InlineData("They called it “the best deal ever.” | It was not.")]
    [InlineData("The source says so.[1] | Another does not.* | A third is silent.²")]
    [InlineData("Really?! | Yes.")]
    [InlineData("See example.com for more. | Write to a@b.org today.")]
    [InlineData("1. First point. | 2. Second point.")]
    [InlineData("Plan I. | The second plan.")]
    [InlineData("한미동맹은 굳건하다. | 그러나 세계는 변한다.")]
    [InlineData("그는 “동맹은 가치다.”라고 말했다. | 모두가 들었다.")]
    [InlineData("“동맹은 가치다.” | 그는 그렇게 썼다.")]
    [InlineData("정말인가? | 그렇다! | 3.5퍼센트다.")]
    [InlineData("협정은 2025. 4. 9. | 서울에서 맺었다.")]
    [InlineData("동맹は続く。 | 世界は変わる。")]
    public void A_paragraph_is_parted_into_its_sentences(string marked)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);

        var sentences = Sentences.In(text, new(0, text.Length)).Select(s => s.Of(text));

        Assert.Equal(marked.Split(" | "), sentences);
    }

    [Fact]
    public void Only_the_range_is_parted_and_offsets_are_the_texts_own()
    {
        const string text = "Before. One here. Two here. After.";
        var range = new TextRange(8, 27);

        Assert.Equal([new(8, 17), new(18, 27)], Sentences.In(text, range));
    }

    [Fact]
    public void Whatever_the_text_all_of_it_but_white_space_is_in_exactly_one_sentence() => Prop.ForAll(
        Some.Text, text =>
        {
            var sentences = Sentences.In(text, new(0, text.Length));
            var inOrder = sentences.Zip(sentences.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
            var held = string.Concat(sentences.Select(s => s.Of(text)));
            return inOrder && WithoutSpace(held) == WithoutSpace(text);
        }).QuickCheckThrowOnFailure();

    // A run of stops that is looked at anew from each of its dots would take hours here.
    [Fact(Timeout = 20_000)]
    public async Task A_book_of_full_stops_takes_no_longer_than_a_book()
    {
        var text = new string('.', 4_000_000);

        Assert.Single(await Task.Run(() => Sentences.In(text, new(0, text.Length))));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
