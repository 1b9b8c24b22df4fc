using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>
/// What a layout says of a source: which lines are furniture, which blocks are not plain paragraphs, what the lines state.
/// Whatever it does not speak of is a paragraph of the body, so no line can get lost.
/// </summary>
public sealed class LayoutReading
{
    private readonly Dictionary<int, string> roles = [];
    private readonly Dictionary<int, BlockKind> kinds = [];
    private readonly HashSet<int> continuations = [];
    private readonly List<Fact> facts = [];
    private readonly List<Author> authors = [];

    public LayoutReading(SourceLines source)
    {
        Source = source;
        foreach (var line in source.Where(line => line.Text.Length == 0))
        {
            Furniture(line, FurnitureRole.Other);
        }
    }

    public SourceLines Source { get; }

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<Author> Authors => authors;

    /// <summary>The lines that are furniture, in order, with their roles.</summary>
    public IEnumerable<FurnitureLine> FurnitureLines => from line in Source
                                                        where roles.ContainsKey(line.Number)
                                                        select new FurnitureLine(roles[line.Number], line.Source, line.Number);

    /// <summary>The lines that the article text is made of, in order.</summary>
    public IEnumerable<SourceLine> Body => Source.Where(line => !roles.ContainsKey(line.Number));

    public bool HasBody => Body.Any(line => KindOf(line) == BlockKind.Paragraph);

    public BlockKind KindOf(SourceLine line) => kinds.GetValueOrDefault(line.Number, BlockKind.Paragraph);

    public bool Continues(SourceLine line) => continuations.Contains(line.Number);

    public bool IsSpokenOf(SourceLine line) => roles.ContainsKey(line.Number) || kinds.ContainsKey(line.Number);

    public void Furniture(SourceLine line, string role) => roles[line.Number] = role;

    public void Block(SourceLine line, BlockKind kind) => kinds[line.Number] = kind;

    /// <summary>The line goes on with the block of the body line before it.</summary>
    public void Continue(SourceLine line) => continuations.Add(line.Number);

    /// <param name="reason">Where the line alone does not show it.</param>
    public void States(FactField field, string value, SourceLine line, string? reason = null) =>
        Add(new(field, value, Basis.Text, line.Number, reason));

    public void Implies(FactField field, string value, string reason, SourceLine? line = null) =>
        Add(new(field, value, Basis.Inferred, line?.Number, reason));

    public void Author(Author author, SourceLine line, string? reason = null)
    {
        authors.Add(author);
        States(FactField.Author, author.Name, line, reason);
    }

    public void Title(SourceLine line, string? title = null)
    {
        Furniture(line, FurnitureRole.Title);
        States(FactField.Title, title ?? line.Text, line);
    }

    private void Add(Fact fact)
    {
        if (fact.Value.Length > 0)
        {
            facts.Add(fact);
        }
    }
}
