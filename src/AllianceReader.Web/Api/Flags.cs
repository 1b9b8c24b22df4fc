using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>Conditions that a call says in a word. What is no such word is refused.</summary>
internal static class Flags
{
    /// <exception cref="RefusedException">Neither yes nor no.</exception>
    public static bool? YesOrNo(string field, string? word) => string.IsNullOrEmpty(word)
        ? null
        : Pages.YesOrNo.Of(word) ?? throw new RefusedException(field, $"'{field}' takes true or false.");

    /// <exception cref="RefusedException">None of the three.</exception>
    public static ArchivedEssays Archived(string? word, ArchivedEssays otherwise) =>
        string.IsNullOrEmpty(word) || word == Pages.YesOrNo.All || Pages.YesOrNo.Of(word) is not null
            ? Pages.YesOrNo.Archived(word, otherwise)
            : throw new RefusedException("archived", "'archived' takes true, false or all.");

    /// <summary>As <see cref="Archived"/> reads it.</summary>
    public static string Word(ArchivedEssays archived) => archived switch
    {
        ArchivedEssays.Only => "true",
        ArchivedEssays.Included => Pages.YesOrNo.All,
        _ => "false",
    };
}
