using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>The form for a passage, its themes and its note: everything the panel of the reading page does, without script.</summary>
public sealed class AnnotationForm
{
    public required Article Article { get; init; }

    /// <summary>Whose sentences are listed; empty for a note on the whole essay.</summary>
    public required IReadOnlyList<Paragraph> Blocks { get; init; }

    public required IReadOnlyList<Theme> Codebook { get; init; }

    /// <summary>Slugs of themes that stand before the others.</summary>
    public IReadOnlyList<string> Likely { get; init; } = [];

    public required AnnotationInput Input { get; init; }

    /// <summary>When changing: the words of the passage as it stands; null when there is nothing to keep.</summary>
    public string? KeptWords { get; init; }

    /// <summary>Where "Leave without saving" leads.</summary>
    public required string Back { get; init; }

    /// <summary>The place (from 1) of the block after the last listed one, which "Also show" adds; null at the end of the essay.</summary>
    public int? NextPlace => Blocks.Count > 0 && BlockNames.Place(Article, Blocks[^1]) < Article.Paragraphs.Count
        ? BlockNames.Place(Article, Blocks[^1]) + 1
        : null;

    public IEnumerable<(int Start, string Text, bool Ticked)> SentencesOf(Paragraph block)
    {
        var points = new CodePoints(Article.Text);
        return Sentences.In(Article.Text, block.Range)
            .Select(s => (Start: points.FromUtf16(s.Start), Text: s.Of(Article.Text)))
            .Select(s => (s.Start, s.Text, Input.Sentences.Contains(s.Start)));
    }
}
