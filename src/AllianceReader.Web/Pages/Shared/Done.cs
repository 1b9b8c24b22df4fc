using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AllianceReader.Web.Pages;

/// <summary>What a page has done, said on the page that follows, with a way to take it back.</summary>
internal static class Done
{
    public const string Sentence = "Done";
    public const string UndoEntry = "UndoEntry";
    public const string CanRedo = "CanRedo";

    /// <summary>Whether something may have been said, here or by the page that sent the reader here: to look for it where nothing was sets a cookie, and
    /// a page with a cookie is nobody else's.</summary>
    public static bool MaySay(HttpRequest request) => !HttpMethods.IsGet(request.Method) || request.Cookies.ContainsKey(CookieTempDataProvider.CookieName);

    /// <param name="undo">The entry of the history that the change made; null where it cannot be taken back.</param>
    public static void Say(this PageModel page, string sentence, long? undo = null)
    {
        page.TempData[Sentence] = sentence;
        // As text: the cookie that carries it to the next page knows no 64-bit numbers.
        page.TempData[UndoEntry] = undo?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Something was undone, and can be done again.</summary>
    public static void SayUndone(this PageModel page, string sentence)
    {
        page.Say(sentence);
        page.TempData[CanRedo] = true;
    }
}
