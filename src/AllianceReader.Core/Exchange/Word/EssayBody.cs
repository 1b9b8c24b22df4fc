using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Word;

/// <summary>One essay of the document: title, text with the ranges of its comments, reference, and what has no place in the text.</summary>
/// <param name="number">From 1.</param>
/// <param name="first">The number of its first comment; the others follow in the order of its annotations.</param>
internal sealed class EssayBody(WordXml word, AnnotatedArticle essay, int number, int first, LibrarySnapshot snapshot, IReadOnlyDictionary<string, Theme> themes)
{
    private readonly Article article = essay.Article;
    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Numbered[] passages = [.. essay.Annotations.Select((annotation, at) => new Numbered(annotation, first + at))];

    public void Write(bool isOnNewPage)
    {
        WriteHead(isOnNewPage);
        WriteText();
        WriteReference();
        WriteUnplaced();
    }

    private void WriteHead(bool isOnNewPage)
    {
        if (article.Kicker is { } kicker)
        {
            WordParagraph.Write(word, WordStyles.Kicker, kicker, isOnNewPage);
        }
        WriteTitle(isOnNewPage && article.Kicker is null);
        WriteLine(WordStyles.Standfirst, article.Standfirst);
        WriteLine(WordStyles.Byline, string.Join("; ", article.Authors.Select(a => a.Affiliation is null ? a.Name : $"{a.Name}, {a.Affiliation}")));
        WriteLine(WordStyles.Byline, string.Join(", ", new[] { article.Publication, EdtfDate.Parse(article.Published)?.ToLongText() }.Where(part => part is not null)));
        WriteLine(WordStyles.Meta, Counted.Passages(essay.Annotations));
    }

    private void WriteLine(string style, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            WordParagraph.Write(word, style, text);
        }
    }

    // Notes on the whole essay are comments on its title.
    private void WriteTitle(bool isOnNewPage)
    {
        Numbered[] onWhole = [.. passages.Where(p => p.Annotation.IsOnWholeEssay)];
        var isRightToLeft = Directions.IsRightToLeft(article.Heading);
        WordParagraph.Begin(word, WordStyles.Title, isRightToLeft, isOnNewPage, isEssayTitle: true);
        CommentMarks.BeginTitle(word, number);
        foreach (var passage in onWhole)
        {
            CommentMarks.Begin(word, passage);
        }
        WordRun.Write(word, article.Heading, RunLook.Plain with { Language = article.Language }, isRightToLeft);
        foreach (var passage in onWhole)
        {
            CommentMarks.End(word, passage);
            CommentMarks.Refer(word, passage.Number);
        }
        CommentMarks.EndTitle(word, number);
        word.End();
    }

    private void WriteText()
    {
        var milestones = new Milestones(passages.Where(IsPlaced));
        for (var at = 0; at < article.Paragraphs.Count; at++)
        {
            var block = article.Paragraphs[at];
            milestones.WriteUpTo(word, block.Range.Start - 1, isInParagraph: false);
            WriteBlock(block, milestones, isFirst: at == 0, isLast: at == article.Paragraphs.Count - 1);
        }
    }

    private void WriteBlock(Paragraph block, Milestones milestones, bool isFirst, bool isLast)
    {
        var isRightToLeft = Directions.IsRightToLeft(block.Range.Of(article.Text));
        WordParagraph.Begin(word, StyleOf(block), isRightToLeft);
        if (isFirst)
        {
            CommentMarks.BeginText(word, number);
        }
        WriteMarker(block);
        WriteRuns(block, milestones, isRightToLeft);
        if (isLast)
        {
            milestones.WriteUpTo(word, article.Text.Length, isInParagraph: true);
            CommentMarks.EndText(word, number);
        }
        word.End();
    }

    private void WriteMarker(Paragraph block)
    {
        if (block.Marker is { } marker)
        {
            WordRun.Write(word, marker + " ", RunLook.Plain with { Style = WordStyles.Aside });
        }
    }

    private void WriteRuns(Paragraph block, Milestones milestones, bool isRightToLeft)
    {
        var emphasis = new Queue<TextRange>(block.Emphasis.OrderBy(e => e.Start));
        for (var at = block.Range.Start; ;)
        {
            milestones.WriteUpTo(word, at, isInParagraph: true);
            if (at >= block.Range.End)
            {
                return;
            }
            while (emphasis.TryPeek(out var over) && over.End <= at)
            {
                emphasis.Dequeue();
            }
            var isEmphasis = emphasis.TryPeek(out var next) && next.Start <= at;
            var end = Math.Min(Math.Min(milestones.Next, block.Range.End), emphasis.Count == 0 ? int.MaxValue : isEmphasis ? next.End : next.Start);
            WordRun.Write(word, article.Text[at..end], Look(isEmphasis, milestones.OnlyTheme), isRightToLeft);
            at = end;
        }
    }

    private RunLook Look(bool isEmphasis, string? theme) => RunLook.Plain with
    {
        Italic = isEmphasis,
        Theme = theme is null ? null : themes.GetValueOrDefault(theme),
        Language = article.Language,
    };

    private static string StyleOf(Paragraph block) => block.Kind switch
    {
        BlockKind.Heading => WordStyles.Heading(1),
        BlockKind.Quote => WordStyles.Quote,
        BlockKind.ListItem => WordStyles.ListItem,
        BlockKind.Caption => WordStyles.Caption,
        BlockKind.Note => WordStyles.EssayNote,
        _ => WordStyles.EssayText,
    };

    private void WriteReference()
    {
        WordParagraph.Write(word, WordStyles.Section, "Reference");
        WordParagraph.WriteReference(word, Citation.Of(article), ("Original", article.Url), ("Open in AllianceReader", links.Essay(article.Slug)));
        WriteLine(WordStyles.Bibliography, article.Licence is { } licence ? $"Licence: {licence}" : null);
    }

    private void WriteUnplaced()
    {
        Numbered[] unplaced = [.. passages.Where(p => !p.Annotation.IsOnWholeEssay && !IsPlaced(p))];
        if (unplaced.Length > 0)
        {
            WordParagraph.Write(word, WordStyles.Section, "Passages without a place in this text");
        }
        foreach (var passage in unplaced)
        {
            WriteUnplaced(passage);
        }
    }

    private void WriteUnplaced(Numbered passage)
    {
        var words = passage.Annotation.Quote!.Exact;
        WordParagraph.Begin(word, WordStyles.Quote, Directions.IsRightToLeft(words));
        CommentMarks.Begin(word, passage);
        WordRun.Write(word, words, RunLook.Plain with { Language = article.Language }, Directions.IsRightToLeft(words));
        CommentMarks.End(word, passage);
        CommentMarks.Refer(word, passage.Number);
        WordRun.Write(word, $" {Standing.Of(article, passage.Annotation)}", RunLook.Plain with { Style = WordStyles.Aside });
        word.End();
    }

    private bool IsPlaced(Numbered passage) =>
        passage.Annotation is { IsOnWholeEssay: false, Place: { } range } && range.Start >= 0 && range.End <= article.Text.Length && article.Paragraphs.Count > 0;
}
