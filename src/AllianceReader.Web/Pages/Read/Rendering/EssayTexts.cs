using System.Security.Cryptography;
using System.Text;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// Essays once rendered are kept: a thousand cards and marks take a warm server twenty milliseconds and one that has just been started a
/// hundred, and an essay looks the same until something on it changes.
/// </summary>
internal static class EssayTexts
{
    /// <summary>UTF-16 units kept in each of two generations, so 24 MB at most; ten of the densest essays.</summary>
    private const int Room = 6 * 1024 * 1024;

    private static readonly RecentlyUsed<string, string> Kept = new(Room, (key, html) => key.Length + html.Length);

    public static string Of(Essay essay, Func<string> render) => Kept.Of(KeyOf(essay), render);

    // Everything the rendering looks at: a library may be restored over another, and the same names then mean something else.
    private static string KeyOf(Essay essay)
    {
        var article = essay.Article;
        var key = new StringBuilder(article.Text).Append('\n').Append(article.Slug).Append(' ').Append(article.Language).Append(essay.IsShared ? " shared" : "");
        foreach (var block in article.Paragraphs)
        {
            key.Append('\n').Append(block.Range.Start).Append(' ').Append(block.Range.End).Append(block.Kind).Append(block.Number).Append(block.Marker).AppendJoin(' ', block.Emphasis);
        }
        foreach (var annotation in essay.Annotations)
        {
            key.Append('\n').Append(annotation.Id).Append(' ').Append(annotation.Created.UtcTicks).Append(annotation.Status).Append(annotation.IsOnWholeEssay)
                .Append(annotation.Range?.Start).Append(' ').Append(annotation.Range?.End).Append(' ').AppendJoin(' ', annotation.Themes).Append('\n').Append(annotation.Note);
        }
        foreach (var theme in essay.Codebook)
        {
            key.Append('\n').Append(theme.Slug).Append(' ').Append(theme.ClassName).Append(' ').Append(theme.Name);
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
    }
}
