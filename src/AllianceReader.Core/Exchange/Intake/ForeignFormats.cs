using AllianceReader.Exchange.Intake.Archives;
using AllianceReader.Exchange.Intake.Hypothesis;
using AllianceReader.Exchange.Intake.Kindle;
using AllianceReader.Exchange.Intake.Refi;
using AllianceReader.Exchange.Intake.Taguette;
using AllianceReader.Exchange.Intake.WebAnnotations;
using AllianceReader.Exchange.Intake.Word;

namespace AllianceReader.Exchange.Intake;

/// <summary>What can be read without a database.</summary>
public static class ForeignFormats
{
    public static IReadOnlyList<IForeignFormat> All { get; } =
    [
        new RefiProjectFormat(),
        new RefiCodebookFormat(),
        new WordFormat(),
        new ArchiveFormat(),
        new W3cFormat(),
        new HypothesisJson(),
        new HypothesisCsv(),
        new TaguetteCodebook(),
        new KindleClippings(),
    ];
}
