namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class KindleTests
{
    private const string Clippings =
        """
        ﻿An essay (Kim, J.)
        - Your Highlight on page 4 | Location 60-61 | Added on Wednesday, July 6, 2022 6:54:57 PM

        Allies that share
        ==========
        An essay (Kim, J.)
        - Your Highlight on page 4 | Location 60-62 | Added on Wednesday, July 6, 2022 6:55:10 PM

        Allies that share costs
        ==========
        An essay (Kim, J.)
        - Your Note on page 4 | Location 62 | Added on Wednesday, July 6, 2022 6:56:00 PM

        Who says so?
        ==========
        An essay (Kim, J.)
        - Your Bookmark on page 9 | Location 99 | Added on Wednesday, July 6, 2022 7:00:00 PM


        ==========
        동맹 (Lee (ed.))
        - 您在位置 #425-426的标注 | 添加于 2022年7月6日星期三 下午6:54:57

        한미동맹은 굳건하다.
        ==========
        동맹 (Lee (ed.))
        - La subrayado en la página 4 | posición 500-510 | Añadido el miércoles, 6 de julio de 2022 18:54:57

        costes
        ==========
        동맹 (Lee (ed.))
        - Mein Notiz auf Seite 7 | Hinzugefügt am Mittwoch, 6. Juli 2022 18:54:57

        Ohne Stelle
        ==========

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Versions_of_a_passage_are_one_notes_stand_on_it_and_bookmarks_are_nothing(string lineEnd)
    {
        var work = TemporaryFile.Read(Clippings.ReplaceLineEndings(lineEnd))!;

        Assert.Equal("Kindle clippings", work.Format);
        Assert.Equal(["An essay", "동맹"], work.Documents.Select(document => document.Title));
        Assert.Equal(["Allies that share costs", "한미동맹은 굳건하다.", "costes", null], work.Notes.Select(note => note.Quote?.Exact));
        Assert.Equal(["Who says so?", "", "", "Ohne Stelle"], work.Notes.Select(note => note.Note));
        Assert.Equal(new DateTimeOffset(2022, 7, 6, 18, 55, 10, TimeSpan.Zero), work.Notes[0].Created);
        Assert.Equal(new DateTimeOffset(2022, 7, 6, 18, 56, 0, TimeSpan.Zero), work.Notes[0].Modified);
        Assert.All(work.Notes.Skip(1), note => Assert.Equal(new DateTimeOffset(2022, 7, 6, 18, 54, 57, TimeSpan.Zero), note.Created));
    }

    [Fact]
    public void An_essay_with_a_rule_in_it_is_no_clipping() => Assert.Null(TemporaryFile.Read("A title\n\n- 1 point\n\n==========\n\nMore."));

    [Fact]
    public void Ten_thousand_clippings_are_read()
    {
        var many = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"Book {n % 50} (X)\n- Your Highlight | Location {n * 10}-{n * 10 + 3} | Added on Monday, July 4, 2022 6:54:57 AM\n\nWords of passage {n}.\n==========\n"));

        Assert.Equal((50, 10_000), TemporaryFile.Read(many) is { } work ? (work.Documents.Count, work.Notes.Count) : default);
    }
}
