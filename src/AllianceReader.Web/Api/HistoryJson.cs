using AllianceReader.History;

namespace AllianceReader.Web.Api;

/// <summary>A change a reader made.</summary>
/// <param name="Verb"><c>annotate</c>, <c>edit</c>, <c>delete</c>, <c>import</c> …</param>
/// <param name="Noun"><c>annotation</c>, <c>theme</c> or <c>article</c>.</param>
/// <param name="Key">The thing's id or slug.</param>
/// <param name="Subject">What a reader would call it.</param>
/// <param name="Article">The slug of the article it happened in.</param>
/// <param name="Undone">Taken back, and can be redone.</param>
public sealed record HistoryJson(
    long Id, DateTime At, string Reader, string Verb, string Noun, string Key, string Subject, string? Article, bool Undone)
{
    public static HistoryJson Of(HistoryEntry entry) => new(
        entry.Id, entry.At.UtcDateTime, entry.Reader, entry.Verb, entry.Noun, entry.Key, entry.Subject, entry.Article, entry.Undone);
}

/// <param name="Entry">The change that is meant; refused when it is not the newest that stands. Left out: the newest.</param>
public sealed record UndoJson(long? Entry = null);
