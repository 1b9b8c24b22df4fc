namespace AllianceReader.Corpus.Sources;

/// <summary>A kind of file that an essay comes in. A new one is a class here and a line in <see cref="SourceFormats"/>.</summary>
internal interface ISourceFormat
{
    /// <summary>As <see cref="ArticleDraft.Format"/>.</summary>
    string Name { get; }

    /// <summary>By its content; the name decides only where content cannot. Looks at no more than it must.</summary>
    bool Recognizes(ReceivedFile file);

    /// <summary>Lines with the structure that the format gives them, and what it says of the essay beside them.</summary>
    /// <exception cref="SourceRejectedException">It cannot be read, with a sentence why.</exception>
    /// <exception cref="Exchange.FileRefusedException">Likewise, from the readers of packages.</exception>
    SourceText Read(ReceivedFile file);
}
