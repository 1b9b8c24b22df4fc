using System.Globalization;

namespace AllianceReader.Search;

/// <summary>
/// Names an entry that was found, so that it can be spoken of again: <c>an-essay:3:1204</c> is a block of the essay's third text,
/// <c>note:a1b2c3d4e5</c> a margin note. To be carried about, not to be computed with.
/// </summary>
/// <param name="Article">The slug of a block's essay; null for a note.</param>
/// <param name="Revision">The block's.</param>
/// <param name="Start">The block's, UTF-16.</param>
/// <param name="Annotation">The id of the annotation that a note belongs to; null for a block.</param>
public sealed record SearchKey(string? Article, int Revision, int Start, string? Annotation)
{
    private const string Note = "note";

    public static SearchKey OfBlock(string article, int revision, int start) => new(article, revision, start, null);

    public static SearchKey OfNote(string annotation) => new(null, 0, 0, annotation);

    /// <returns>Null when it is no key.</returns>
    public static SearchKey? Parse(string? text) => text?.Split(':') switch
    {
        [Note, { Length: > 0 } annotation] => OfNote(annotation),
        [{ Length: > 0 } article, var revision, var start] when Number(revision) is { } r && Number(start) is { } s => OfBlock(article, r, s),
        _ => null,
    };

    public override string ToString() => Annotation is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Article}:{Revision}:{Start}")
        : $"{Note}:{Annotation}";

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
