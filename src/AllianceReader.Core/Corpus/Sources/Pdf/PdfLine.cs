namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>A line on a page, in points from its upper left corner.</summary>
/// <param name="Page">From 0.</param>
/// <param name="PageHeight">Of its page.</param>
/// <param name="FirstWord">The width of its first word.</param>
internal sealed record PdfLine(int Page, double PageHeight, double Left, double Top, double Right, double Bottom, double FirstWord, string Text)
{
    public double Height => Bottom - Top;

    /// <summary>In the part of a page where running heads and page numbers stand.</summary>
    public bool IsAtTop => Bottom < PageHeight * Margin;

    public bool IsAtBottom => Top > PageHeight * (1 - Margin);

    /// <summary>Of a page's height: an inch of a letter.</summary>
    private const double Margin = 0.1;
}
