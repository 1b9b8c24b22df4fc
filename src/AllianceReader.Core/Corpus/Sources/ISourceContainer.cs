namespace AllianceReader.Corpus.Sources;

/// <summary>A kind of file that holds several essays, each a source of its own.</summary>
internal interface ISourceContainer
{
    bool Recognizes(ReceivedFile file);

    /// <summary>One after the other, so that only one is in memory.</summary>
    /// <exception cref="SourceRejectedException">It cannot be read, with a sentence why.</exception>
    /// <exception cref="Exchange.FileRefusedException">Likewise, from the readers of packages.</exception>
    IEnumerable<ReceivedFile> Unpack(ReceivedFile file);
}
