using AllianceReader.Articles;
using AllianceReader.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>Whatever readable text comes in becomes an essay, and nothing of it is lost.</summary>
public class AnyTextTests
{
    /// <summary>Lines that layouts look for, in places where they do not belong, and lines of anything.</summary>
    private static readonly string[] Debris =
    [
        "Op-ed", "CHOI Kang", "President 2025-04-09", "2025-04-09", "^{*} It was published on a Monday in *The Lamp*.", "^{*}", "^{1}",
        "[Column] On lamps", "Posted on : 2021-05-06 07:08 KST Modified on : 2021-05-06 09:08 KST", "Posted on : 2021-05-06", "By Seo Ha-eun, keeper",
        "Please direct comments to the keeper, [english@hani.co.kr]", "Original Korean", " The author is a keeper at the Harbour.", "The author is",
        "자동 생성된 설명", "배이(가) 표시된 사진", "from Asia Unbound", "June 30, 2017", "Blog Post", "More on:", "South Korea", "A lamp. Reuters/Ann Author",
        "This post originally appeared on Monday.", "Creative Commons", "View License Detail", "Ann Author is a fellow at the Harbour.", "On lamps", "*", "**", "-",
        "A lamp burned in the tower all night, as it had for a hundred years, and nobody but the keeper knew why, or asked, albeit", "dimly.", "", " ", "\u200B", "huband-spoke",
    ];

    private static Arbitrary<string> AnyLines { get; } = Arb.From(
        from lines in Gen.OneOf(Gen.Elements(Debris), Some.Text.Generator).ListOf()
        from end in Gen.Elements("\n", "\n\n", "\r\n", "\r")
        select string.Join(end, lines),
        text => text.Length < 2 ? [] : [text[..text.IndexOfAny(['\n', '\r', text[^1]])], text[(text.IndexOfAny(['\n', '\r', text[0]]) + 1)..]]);

    [Fact]
    public void Any_readable_text_becomes_an_essay_and_every_character_is_accounted_for() => Prop.ForAll(
        AnyLines,
        text =>
        {
            if (HasSomethingToRead(text))
            {
                var draft = SomeSource.Draft(text);
                Accounting.ForAll(draft, text);
                Assert.NotEmpty(draft.Article.Paragraphs);
                Assert.Equal(draft.Article.Sha256, SomeSource.Draft(Mangle.Bytes(text, "blank ends")).Article.Sha256);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));

    [Fact]
    public void Any_layout_can_be_asked_to_read_any_text_that_it_recognizes() => Prop.ForAll(
        AnyLines,
        text =>
        {
            var source = SourceLines.Of(text);
            foreach (var layout in source.Count == 0 ? [] : AllianceReader.Corpus.Layouts.KnownLayouts.All)
            {
                Assert.True(!layout.Recognizes(source) || layout.Read(source).Source == source, layout.Name);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));

    private static bool HasSomethingToRead(string text) => text.Any(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'));
}
