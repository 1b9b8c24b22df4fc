namespace AllianceReader.Overview;

/// <summary>How figures were counted, in the words that pages, files and calls share.</summary>
public static class Sayings
{
    public static string Of(Measure measure) => measure switch
    {
        Measure.Passages => "passages",
        Measure.Essays => "essays",
        _ => "share of the text",
    };

    /// <summary>What a figure of pairs counts.</summary>
    public static string Units(Together rule) => rule switch
    {
        Together.Overlap => "passages",
        Together.Paragraph => "paragraphs",
        _ => "essays",
    };

    public static string How(Measure measure, bool rollsUp) => How(measure) + (rollsUp ? " " + RolledUp : "");

    public static string How(Together rule, bool rollsUp) => How(rule) + (rollsUp ? " " + RolledUp + " A theme is not paired with those above or below it." : "");

    private const string RolledUp = "What carries a theme counts for those above it too, once.";

    private static string How(Measure measure) => measure switch
    {
        Measure.Passages => "What carries the theme, as its own page lists it: passages, those that wait for review too, and notes on a whole essay.",
        Measure.Essays => "Essays in which a passage or a note carries the theme.",
        _ => "The part of the article text that lies under passages of the theme; text under overlapping passages counts once. Passages that wait for review, and essays without any annotation, are left out.",
    };

    private static string How(Together rule) => rule switch
    {
        Together.Overlap =>
            "Of the passages that carry either theme, those on which both are present: they carry both, or share at least one character with a passage that carries the other. Jaccard is that number divided by all passages that carry either.",
        Together.Paragraph =>
            "Paragraphs (and headings, quotes and other blocks) touched by passages of both themes. Jaccard is that number divided by all paragraphs touched by passages of either.",
        _ =>
            "Essays in which a passage or a note carries the one theme, and one carries the other. Jaccard is that number divided by all essays with either.",
    };
}
