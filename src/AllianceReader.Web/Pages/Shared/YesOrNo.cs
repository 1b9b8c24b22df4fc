using AllianceReader.Articles;

namespace AllianceReader.Web.Pages;

/// <summary>Conditions that an address says in a word: <c>unread=yes</c>, <c>archived=all</c>.</summary>
internal static class YesOrNo
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string All = "all";

    /// <returns>Null for neither.</returns>
    public static bool? Of(string? word) => word switch
    {
        Yes or "true" => true,
        No or "false" => false,
        _ => null,
    };

    /// <summary>As <see cref="Archived"/> reads it; null for <paramref name="otherwise"/>.</summary>
    public static string? Word(ArchivedEssays archived, ArchivedEssays otherwise) => archived switch
    {
        _ when archived == otherwise => null,
        ArchivedEssays.Only => Yes,
        ArchivedEssays.Included => All,
        _ => No,
    };

    /// <param name="otherwise">What holds where the word says nothing.</param>
    public static ArchivedEssays Archived(string? word, ArchivedEssays otherwise) => word switch
    {
        All => ArchivedEssays.Included,
        _ when Of(word) is { } only => only ? ArchivedEssays.Only : ArchivedEssays.LeftOut,
        _ => otherwise,
    };
}
