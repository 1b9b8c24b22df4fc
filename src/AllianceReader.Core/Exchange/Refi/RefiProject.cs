using System.Xml;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Refi;

/// <summary>
/// <c>project.qde</c>. The order of elements is the schema's: users, codes, variables, sources with their selections, and last the notes
/// that those point to; so the essays are walked three times and never held.
/// </summary>
internal sealed class RefiProject(LibrarySnapshot snapshot, XmlWriter xml)
{
    /// <summary>UTF-16 units of the passage's words that name a selection, which lists in those programs show.</summary>
    private const int NameLength = 60;

    /// <summary>Bytes, by a guess at what an essay takes.</summary>
    private const int EssaysBetweenFlushes = 20;

    private static readonly (string Name, Func<Article, string?> Of)[] Facts =
    [
        ("Authors", article => string.Join("; ", article.Authors.Select(author => author.Name))),
        ("Publication", article => article.Publication),
        // As text: a date as precise as known is no xsd:date.
        ("Published", article => article.Published),
        ("Address", article => article.Url),
    ];

    public async Task Write()
    {
        xml.Begin("Project", RefiXml.ProjectNamespace);
        xml.Attribute("name", "AllianceReader");
        xml.Attribute("origin", RefiXml.Origin);
        xml.Attribute("creatingUserGUID", StableGuid.User(snapshot.Reader));
        xml.Attribute("creationDateTime", snapshot.Taken);
        xml.Attribute("modifyingUserGUID", StableGuid.User(snapshot.Reader));
        xml.Attribute("modifiedDateTime", snapshot.Taken);
        WriteUsers();
        WriteCodes();
        WriteVariables();
        await WriteEach("Sources", snapshot.Counts.Articles > 0, WriteSource);
        await WriteEach("Notes", snapshot.Counts.Notes > 0 || HasMemos || HasUnplaced(), WriteNotes, WriteMemos);
        xml.Element("Description", $"{Counted.All(snapshot.Counts)}, from AllianceReader at {snapshot.PublicUrl}");
        xml.End();
    }

    private bool HasMemos => snapshot.Themes.Any(theme => !string.IsNullOrEmpty(theme.Memo));

    private bool HasUnplaced() => snapshot.Articles.Any(essay => essay.Annotations.Any(annotation => annotation.IsUnplaced));

    private void WriteUsers()
    {
        xml.Begin("Users");
        foreach (var name in snapshot.Articles.SelectMany(essay => essay.Annotations).Select(annotation => annotation.Creator)
            .Prepend(snapshot.Reader).Distinct(StringComparer.Ordinal))
        {
            xml.Begin("User");
            xml.Attribute("guid", StableGuid.User(name));
            xml.Attribute("name", name);
            xml.End();
        }
        xml.End();
    }

    private void WriteCodes()
    {
        if (snapshot.Themes.Count > 0)
        {
            xml.Begin("CodeBook");
            new RefiCodes(snapshot.Themes).Write(xml, memos: true);
            xml.End();
        }
    }

    private void WriteVariables()
    {
        xml.Begin("Variables");
        foreach (var (name, _) in Facts)
        {
            xml.Begin("Variable");
            xml.Attribute("guid", StableGuid.Of("variable", name));
            xml.Attribute("name", name);
            xml.Attribute("typeOfVariable", "Text");
            xml.End();
        }
        xml.End();
    }

    private async Task WriteEach(string name, bool any, Action<AnnotatedArticle> write, Action? last = null)
    {
        if (!any)
        {
            return;
        }
        xml.Begin(name);
        var written = 0;
        foreach (var essay in snapshot.Articles)
        {
            write(essay);
            if (++written % EssaysBetweenFlushes == 0)
            {
                await xml.FlushAsync();
            }
        }
        last?.Invoke();
        xml.End();
    }

    private void WriteSource(AnnotatedArticle essay)
    {
        var (article, annotations) = essay;
        var guid = StableGuid.Source(article.Slug);
        xml.Begin("TextSource");
        xml.Attribute("guid", guid);
        xml.Attribute("name", article.Heading);
        xml.Attribute("plainTextPath", $"internal://{guid}.txt");
        xml.Attribute("creatingUser", StableGuid.User(snapshot.Reader));
        xml.Attribute("creationDateTime", article.Added);
        xml.Element("Description", Citation.Of(article).Entry);
        WriteSelections(article, annotations);
        WriteCodings(annotations.Where(annotation => annotation.IsOnWholeEssay));
        foreach (var annotation in annotations.Where(IsNoteOfSource))
        {
            xml.Reference("NoteRef", StableGuid.Note(annotation.Id));
        }
        WriteFacts(article);
        xml.End();
    }

    private void WriteSelections(Article article, IReadOnlyList<Annotation> annotations)
    {
        var points = new CodePoints(article.Text);
        foreach (var annotation in annotations)
        {
            if (annotation.Place is { } place)
            {
                WriteSelection(annotation, points.FromUtf16(place));
            }
        }
    }

    private void WriteSelection(Annotation annotation, TextRange points)
    {
        xml.Begin("PlainTextSelection");
        xml.Attribute("guid", StableGuid.Selection(annotation.Id));
        xml.Attribute("name", NameOf(annotation.Quote!.Exact));
        xml.Attribute("startPosition", points.Start);
        // Exclusive, as every program takes it, whatever the standard's words say.
        xml.Attribute("endPosition", points.End);
        WriteAuthorship(annotation);
        WriteCodings([annotation]);
        if (annotation.Note.Length > 0)
        {
            xml.Reference("NoteRef", StableGuid.Note(annotation.Id));
        }
        xml.End();
    }

    private void WriteCodings(IEnumerable<Annotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            foreach (var theme in annotation.Themes)
            {
                xml.Begin("Coding");
                xml.Attribute("guid", StableGuid.Coding(annotation.Id, theme));
                xml.Attribute("creatingUser", StableGuid.User(annotation.Creator));
                xml.Attribute("creationDateTime", annotation.Created);
                xml.Reference("CodeRef", StableGuid.Code(theme));
                xml.End();
            }
        }
    }

    private void WriteFacts(Article article)
    {
        foreach (var (name, of) in Facts)
        {
            if (of(article) is { Length: > 0 } value)
            {
                xml.Begin("VariableValue");
                xml.Reference("VariableRef", StableGuid.Of("variable", name));
                xml.Element("TextValue", value);
                xml.End();
            }
        }
    }

    // One that is not placed is told as a note on its essay, with its words and its codes: the format has no selection without a place.
    private static bool IsNoteOfSource(Annotation annotation) => annotation.IsUnplaced || (annotation.IsOnWholeEssay && annotation.Note.Length > 0);

    private void WriteNotes(AnnotatedArticle essay)
    {
        foreach (var annotation in essay.Annotations.Where(annotation => annotation.Note.Length > 0 || annotation.IsUnplaced))
        {
            xml.Begin("Note");
            xml.Attribute("guid", StableGuid.Note(annotation.Id));
            xml.Attribute("name", NoteName(annotation));
            WriteAuthorship(annotation);
            xml.Element("PlainTextContent", annotation.IsUnplaced ? Unplaced(essay.Article, annotation) : annotation.Note);
            if (annotation.IsUnplaced)
            {
                WriteCodings([annotation]);
            }
            xml.End();
        }
    }

    private void WriteMemos()
    {
        foreach (var theme in snapshot.Themes.Where(theme => !string.IsNullOrEmpty(theme.Memo)))
        {
            xml.Begin("Note");
            xml.Attribute("guid", RefiCodes.MemoGuid(theme));
            xml.Attribute("name", theme.Name);
            xml.Element("PlainTextContent", theme.Memo);
            xml.End();
        }
    }

    private void WriteAuthorship(Annotation annotation)
    {
        xml.Attribute("creatingUser", StableGuid.User(annotation.Creator));
        xml.Attribute("creationDateTime", annotation.Created);
        xml.Attribute("modifyingUser", StableGuid.User(annotation.Creator));
        xml.Attribute("modifiedDateTime", annotation.Modified);
    }

    private static string NoteName(Annotation annotation) => annotation.Quote is { } quote ? NameOf(quote.Exact) : "On the whole essay";

    private static string Unplaced(Article article, Annotation annotation) =>
        $"“{annotation.Quote!.Exact}” ({Standing.Of(article, annotation)})" + (annotation.Note.Length == 0 ? "" : $"\n\n{annotation.Note}");

    private static string NameOf(string words)
    {
        var line = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= NameLength)
        {
            return line;
        }
        var end = line.LastIndexOf(' ', NameLength) is > 0 and var blank ? blank : NameLength;
        return (char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]) + "…";
    }
}
