using AllianceReader.History;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.History;

/// <summary>A row of <c>history_entry</c>, with what the annotation it changed looked like.</summary>
internal sealed record EntryRow
{
    /// <summary>To be followed by conditions. Of a deleted annotation the image keeps the words.</summary>
    public const string Select =
        """
        select    e.id, e.at, e.reader, e.verb, e.noun, e.key, e.subject, e.article, e.undone, coalesce(a.title, a.opening) as heading,
                  coalesce(c.after, c.before) ->> '$.annotation.note' as note,
                  coalesce(c.after, c.before) ->> '$.annotation.paragraph' as paragraph,
                  coalesce(c.after, c.before) ->> '$.annotation.quote.exact' as exact
        from      history_entry e
        left join article a on a.slug = e.article
        left join history_change c on c.entry = e.id and e.noun = 'annotation' and c.noun = 'annotation' and c.key = e.key
        """;

    public long Id { get; init; }

    public string At { get; init; } = "";

    public string Reader { get; init; } = "";

    public string Verb { get; init; } = "";

    public string Noun { get; init; } = "";

    public string Key { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Article { get; init; }

    public bool Undone { get; init; }

    public string? Heading { get; init; }

    /// <summary>Null where no annotation was changed.</summary>
    public string? Note { get; init; }

    public int? Paragraph { get; init; }

    public string? Exact { get; init; }

    public HistoryEntry ToEntry() => new(Id, Instant.To(At), Reader, Verb, Noun, Key, Subject, Article, Undone, Heading)
    {
        Passage = Note is null ? null : Exact is null ? PassageKind.NoteOnWholeEssay : Note.Length > 0 ? PassageKind.Note : PassageKind.Highlight,
        Paragraph = Paragraph,
    };
}

/// <summary>A row of <c>history_change</c>: a thing as it was and as it became; null where there was none.</summary>
internal sealed record ChangeRow
{
    public string Noun { get; init; } = "";

    public string Key { get; init; } = "";

    public string? Before { get; init; }

    public string? After { get; init; }
}
