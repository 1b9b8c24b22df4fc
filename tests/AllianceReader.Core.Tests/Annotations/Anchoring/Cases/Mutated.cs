using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>A passage, the text it was marked in, the text that came after, and where the passage stands there (null when it is gone).</summary>
internal sealed record Mutated(string Id, string Kind, string Before, TextRange Marked, TextQuote Quote, string After, TextRange? Expected)
{
    public override string ToString() => Id;
}
