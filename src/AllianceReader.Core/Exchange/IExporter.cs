namespace AllianceReader.Exchange;

/// <summary>One format people's tools open. Gets a complete snapshot and a stream, never a store.</summary>
public interface IExporter
{
    /// <summary>The name in <c>/api/export?format=</c>: <c>markdown</c>, <c>csv</c>, <c>jsonld</c>.</summary>
    string Format { get; }

    /// <summary>What a reader picks it by: <c>Markdown</c>.</summary>
    string Title { get; }

    /// <summary>One sentence on what it is good for.</summary>
    string Purpose { get; }

    string MediaType { get; }

    /// <summary>Without the dot.</summary>
    string Extension { get; }

    Task Write(LibrarySnapshot snapshot, Stream output);
}
