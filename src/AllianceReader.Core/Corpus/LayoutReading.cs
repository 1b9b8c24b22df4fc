using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>
/// What a layout says of a source: which lines are furniture, which blocks are not plain paragraphs, what the lines state.
/// Whatever it does not speak of is a paragraph of the body, so no line can get lost.
/// </summary>
public sealed partial class LayoutReading
{
    private readonly Dictionary<int, string> roles = [];
    private readonly Dictionary<int, BlockKind> kinds = [];
    private readonly HashSet<int> continuations = [];
    private readonly HashSet<int> marked = [];
    private readonly List<Fact> facts = [];
    private readonly List<Author> authors = [];

    public LayoutReading(SourceLines source)
    {
        Source = source;
        foreach (var line in source.Where(line => line.Text.Length == 0 || line.Role is not null))
        {
            Furniture(line, line.Role ?? FurnitureRole.Other);
        }
        marked.UnionWith(source.Where(line => line.Role == FurnitureRole.Title).Select(line => line.Number));
    }

    public SourceLines Source { get; }

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<Author> Authors => authors;

    /// <summary>The lines that are furniture, in order, with their roles.</summary>
    public IEnumerable<FurnitureLine> FurnitureLines => (from line in Source
                                                         where roles.ContainsKey(line.Number)
                                                         select new FurnitureLine(roles[line.Number], line.Source, line.Number))
        .Concat(Source.Asides.Where(line => RoleOf(line) is not null).Select(line => new FurnitureLine(RoleOf(line)!, line.Source, line.Number)));

    /// <summary>The lines that the article text is made of, in order.</summary>
    public IEnumerable<SourceLine> Body => Lines.Where(line => RoleOf(line) is null);

    public bool HasBody => Body.Any(line => KindOf(line) == BlockKind.Paragraph);

    public BlockKind KindOf(SourceLine line) => kinds.GetValueOrDefault(line.Number, line.Kind ?? BlockKind.Paragraph);

    public bool Continues(SourceLine line) => continuations.Contains(line.Number);

    // A title that the format has marked is for the layout to find all the same: which fact it states, the layout says.
    public bool IsSpokenOf(SourceLine line) => (roles.ContainsKey(line.Number) && !marked.Contains(line.Number)) || kinds.ContainsKey(line.Number);

    public void Furniture(SourceLine line, string role)
    {
        roles[line.Number] = role;
        marked.Remove(line.Number);
    }

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

    /// <summary>
    /// What the source says of itself beside its text: believed where no line states the fact, and before what was only concluded.
    /// </summary>
    /// <param name="overGuesses">In no publisher's layout: a byline or a date was found by its looks, and metadata say it outright.</param>
    public void Complete(IReadOnlyList<Fact> stated, IReadOnlyList<Author> writers, bool overGuesses)
    {
        var believed = stated.Select(fact => fact.Field).Distinct()
            .Where(field => stated.Any(fact => fact.Field == field && fact.Basis == Basis.Inferred) ? facts.TrueForAll(fact => fact.Field != field)
                : (overGuesses && field is FactField.Author or FactField.Affiliation or FactField.Published)
                || facts.TrueForAll(fact => fact.Field != field || fact.Basis != Basis.Text)).ToHashSet();
        facts.RemoveAll(fact => believed.Contains(fact.Field));
        foreach (var fact in stated.Where(fact => believed.Contains(fact.Field)))
        {
            Add(fact);
        }
        if (believed.Contains(FactField.Author) && writers.Count > 0)
        {
            authors.Clear();
            authors.AddRange(writers);
        }
    }

    /// <summary>Where the source says one language and its words another, the words are right: pages are made from templates.</summary>
    public void Speaks(string tag, string reason)
    {
        var stated = facts.Find(fact => fact.Field == FactField.Language);
        if (stated is null || !stated.Value.Split('-')[0].Equals(tag, StringComparison.OrdinalIgnoreCase))
        {
            facts.RemoveAll(fact => fact.Field == FactField.Language);
            Implies(FactField.Language, tag, reason);
        }
    }

    private void Add(Fact fact)
    {
        if (fact.Value.Length > 0)
        {
            facts.Add(fact);
        }
    }
}
