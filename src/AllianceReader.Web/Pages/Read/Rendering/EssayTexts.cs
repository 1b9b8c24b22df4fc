using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// Essays once rendered are kept: a thousand cards and marks take a warm server twenty milliseconds and one that has just been started a
/// hundred, and an essay looks the same until something on it changes.
/// </summary>
internal static class EssayTexts
{
    /// <summary>UTF-16 units kept in each of two generations, so 24 MB at most; ten of the densest essays.</summary>
    private const int Room = 6 * 1024 * 1024;

    // In the builders that they were written with: in one piece each would lie where the collector looks rarely and at length.
    private static readonly RecentlyUsed<string, StringBuilder> Kept = new(Room, (key, html) => key.Length + html.Length);

    public static StringBuilder Of(Essay essay, Action<TextWriter> render) => Kept.Of(KeyOf(essay), () =>
    {
        var html = new StringBuilder();
        using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
        render(writer);
        return html;
    });

    // Everything the rendering looks at: a library may be restored over another, and the same names then mean something else.
    private static string KeyOf(Essay essay)
    {
        var article = essay.Article;
        using var key = new Key();
        key.Add(article.Text).Add(article.Slug).Add(article.Language).Add(essay.IsShared ? 1 : 0);
        foreach (var block in article.Paragraphs)
        {
            key.Add(block.Range).Add((int)block.Kind).Add(block.Number ?? -1).Add(block.Marker).Add(block.Emphasis.Count);
            foreach (var words in block.Emphasis)
            {
                key.Add(words);
            }
        }
        foreach (var annotation in essay.Annotations)
        {
            key.Add(annotation.Id).Add(annotation.Created.UtcTicks).Add((int)annotation.Status).Add(annotation.IsOnWholeEssay ? 1 : 0)
                .Add(annotation.Range?.Start ?? -1).Add(annotation.Range?.End ?? -1).Add(annotation.Note).Add(annotation.Themes.Count);
            foreach (var theme in annotation.Themes)
            {
                key.Add(theme);
            }
        }
        foreach (var theme in essay.Codebook)
        {
            key.Add(theme.Slug).Add(theme.ClassName).Add(theme.Name);
        }
        return key.ToString();
    }

    // Each part with its length before it, so that no two sequences of parts are one sequence of bytes.
    private sealed class Key : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Key Add(string? text)
        {
            Add(text?.Length ?? -1);
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            return this;
        }

        public Key Add(long number)
        {
            hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));
            return this;
        }

        public Key Add(TextRange range) => Add(range.Start).Add(range.End);

        public void Dispose() => hash.Dispose();

        public override string ToString() => Convert.ToHexString(hash.GetHashAndReset());
    }
}
