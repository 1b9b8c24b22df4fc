namespace AllianceReader.Web.Pages;

/// <summary>Which page of a long list is open, and where the ones beside it are.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record Paging(int Number, int Size, int Total, ListAddress Address)
{
    // Any number may stand in an address; past this one the offset would not fit an int.
    private const int Last = 1_000_000;

    /// <param name="asked">What the address says; null for the first page.</param>
    public static int Accept(int? asked) => Math.Clamp(asked ?? 1, 1, Last);

    public static Stretch Stretch(int? asked, int size) => new(size, (Accept(asked) - 1) * size);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public bool IsBeyond => Number > Pages;

    public string Range(int page) => Wording.Range(((page - 1) * Size) + 1, Math.Min(page * Size, Total));
}
