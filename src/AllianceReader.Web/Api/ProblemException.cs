namespace AllianceReader.Web.Api;

/// <summary>A call that ends in an error, with the status and a sentence for whoever wrote the program that called.</summary>
internal sealed class ProblemException(int status, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public static ProblemException NoArticle(string slug) => Missing($"There is no article '{slug}'.");

    public static ProblemException NoCopy(string slug, int revision) => Missing($"The article '{slug}' has no copy {revision}.");

    public static ProblemException NoAnnotation(string id) => Missing($"There is no annotation '{id}'.");

    public static ProblemException NoTheme(string slug) => Missing($"There is no theme '{slug}'.");

    public static ProblemException NoSearch(string slug) => Missing($"There is no saved search '{slug}'.");

    public static ProblemException NoCollection(string slug) => Missing($"There is no collection '{slug}'.");

    private static ProblemException Missing(string sentence) => new(StatusCodes.Status404NotFound, sentence);
}
