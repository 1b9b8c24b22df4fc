namespace AllianceReader.Web.Serving;

/// <summary>What a page may load and who may frame it (Content Security Policy, level 3): the same for every answer but these.</summary>
internal static class ContentPolicy
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; "
        // js/fragment.js alone makes elements of text.
        + "require-trusted-types-for 'script'; trusted-types alliance";

    // The second wall around a file that is made to be opened elsewhere: its style stands within, and nothing else may.
    private const string OfFrame = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

    public static string Of(HttpContext context) => context.Items[typeof(ContentPolicy)] as string ?? Own;

    /// <summary>It holds a frame with a page of this library.</summary>
    public static void WithFrame(HttpContext context) => context.Items[typeof(ContentPolicy)] = Own + "; frame-src 'self'";

    /// <summary>It is shown in such a frame.</summary>
    public static void OfFramedPage(HttpContext context) => context.Items[typeof(ContentPolicy)] = OfFrame;
}
