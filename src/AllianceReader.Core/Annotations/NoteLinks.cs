using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AllianceReader.Annotations;

/// <summary>Trust boundary: which addresses of a note may become links.</summary>
internal static class NoteLinks
{
    private const string ThisLibrary = "/read/";

    /// <summary>Takes every link to anywhere else out of the document, its words stay; pictures become their words.</summary>
    public static void Tame(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Tame(link);
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            Tame(link);
        }
    }

    private static void Tame(LinkInline link)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage || !IsAllowed(address))
        {
            KeepWords(link, address);
            return;
        }
        link.GetDynamicUrl = null;
        link.Url = address;
        MarkAsForeign(link, address);
    }

    private static void Tame(AutolinkInline link)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!IsAllowed(address))
        {
            link.ReplaceBy(new LiteralInline(link.Url));
            return;
        }
        MarkAsForeign(link, address);
    }

    // Only what is plainly one of these: what a browser might trim, decode or repair into another scheme never passes.
    public static bool IsAllowed(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
        && (IsInThisLibrary(address) || IsWeb(address));

    // A way up, plain or percent-encoded, would lead out of /read/ again.
    private static bool IsInThisLibrary(string address) =>
        address.StartsWith(ThisLibrary, StringComparison.Ordinal)
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Contains("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
        && address.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);

    private static void KeepWords(LinkInline link, string address)
    {
        if (link.IsAutoLink)
        {
            // Markdig shows "tel:+82" as "+82"; the reader wrote all of it.
            link.ReplaceBy(new LiteralInline(address), copyChildren: false);
            return;
        }
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    private static void MarkAsForeign(Inline link, string address)
    {
        if (!IsInThisLibrary(address))
        {
            link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow");
        }
    }
}
