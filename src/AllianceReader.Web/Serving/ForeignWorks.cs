using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Exchange.Intake;

namespace AllianceReader.Web.Serving;

/// <summary>Every kind of others' work that can be taken in, over a library.</summary>
internal static class ForeignWorks
{
    private static readonly IReadOnlyList<IForeignFormat> formats = [.. ForeignFormats.All, new TaguetteProject()];

    public static Intake Intake(SqliteLibrary library) => new(formats, library.Articles, library.Annotations, library.Themes, library.Intake);
}
