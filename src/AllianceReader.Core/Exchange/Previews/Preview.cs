namespace AllianceReader.Exchange.Previews;

/// <summary>The beginning of an export as the tool that it is for shows it, read back from the very file.</summary>
public abstract record Preview;

/// <summary>A note of Obsidian or of any editor of Markdown: its properties over its text.</summary>
/// <param name="Html">Safe: made by the renderer of margin notes.</param>
public sealed record NotePreview(IReadOnlyList<NoteProperty> Properties, string Html) : Preview;

/// <param name="IsList">A list even where it has one value or none.</param>
public sealed record NoteProperty(string Name, IReadOnlyList<string> Values, bool IsList);

/// <summary>A sheet.</summary>
/// <param name="Columns">Their names, from the first row.</param>
public sealed record TablePreview(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Preview;

/// <summary>References as a reference manager lists them.</summary>
public sealed record ReferencePreview(IReadOnlyList<ReferenceCard> Cards) : Preview;

/// <param name="Fields">What it is called there, and its value.</param>
/// <param name="Note">Safe HTML of the child note; null where there is none.</param>
public sealed record ReferenceCard(string Type, string Title, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Tags, string? Note);

/// <summary>A project as programs for qualitative analysis show it: codes, and what is coded.</summary>
public sealed record ProjectPreview(IReadOnlyList<CodePreview> Codes, IReadOnlyList<SourcePreview> Sources) : Preview;

/// <param name="Depth">0 at the top.</param>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Coded">How many of the passages shown carry it.</param>
public sealed record CodePreview(int Depth, string Name, string Color, string? Description, int Coded);

public sealed record SourcePreview(string Name, IReadOnlyList<CodedPreview> Coded);

/// <param name="Start">Code points into the source.</param>
public sealed record CodedPreview(string Words, int Start, int End, IReadOnlyList<string> Codes, string? Note);

/// <summary>A page of Word with what was commented on it.</summary>
public sealed record WordPreview(IReadOnlyList<WordPreviewParagraph> Paragraphs, IReadOnlyList<WordPreviewComment> Comments, bool IsCut) : Preview;

/// <param name="Style">The style's id: <c>Title</c>, <c>Heading2</c>, <c>Quote</c>.</param>
public sealed record WordPreviewParagraph(string Style, IReadOnlyList<WordPreviewRun> Runs);

/// <param name="Comments">Places in the list of comments of those whose range holds it; more than one where they overlap.</param>
public sealed record WordPreviewRun(string Text, IReadOnlyList<int> Comments);

/// <param name="Lines">Its paragraphs; the first names the themes.</param>
public sealed record WordPreviewComment(string Author, IReadOnlyList<string> Lines);

/// <summary>A page of the web, to be shown in a frame of its own.</summary>
public sealed record PagePreview : Preview;

/// <summary>A file that is text, as it stands.</summary>
/// <param name="IsCut">There is more of it.</param>
public sealed record TextPreview(string Text, bool IsCut) : Preview;
