namespace AllianceReader.Benchmarks;

/// <summary>One thing that is measured. A new one is a file and a line in <see cref="Figures"/>.</summary>
internal interface IFigure
{
    /// <summary>As it is asked for on the command line.</summary>
    string Name { get; }

    /// <summary>Writes Markdown tables (<see cref="MarkdownTable"/>), fit to stand in the README.</summary>
    Task Run(TextWriter output);
}
