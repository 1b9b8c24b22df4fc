using AllianceReader.History;

namespace AllianceReader.Web.Api;

/// <summary>A change a reader made.</summary>
/// <param name="Verb"><c>annotate</c>, <c>edit</c>, <c>delete</c>, <c>import</c> …</param>
/// <param name="Noun"><c>annotation</c>, <c>theme</c> or <c>article</c>.</param>
/// <param name="Key">The thing's id or slug.</param>
/// <param name="Subject">What a reader would call it.</param>
/// <param name="Article">The slug of the article it happened in.</param>
/// <param name="Undone">Taken back, and can be redone.</param>
/// <param name="Heading">What the article is called now.</param>
/// <param name="Deed">In a reader's words: <c>deleted the note on ¶ 4</c>.</param>
public sealed record HistoryJson(
    long Id, DateTime At, string Reader, string Verb, string Noun, string Key, string Subject, string? Article, bool Undone, string? Heading, string Deed)
{
    public static HistoryJson Of(HistoryEntry entry) => new(
        entry.Id, entry.At.UtcDateTime, entry.Reader, entry.Verb, entry.Noun, entry.Key, entry.Subject, entry.Article, entry.Undone,
        entry.Heading, Pages.History.Deed.Brief(entry));
}

/// <param name="Entry">
/// The change that is meant; an older one is taken back alone, which is a change of its own, and refused where a later one builds on it.
/// Left out: the newest that stands.
/// </param>
public sealed record UndoJson(long? Entry = null);
