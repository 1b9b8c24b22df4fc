using AllianceReader.Articles;
using AllianceReader.Corpus.Layouts;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Corpus;

/// <summary>What a reader decided goes before what the layout found.</summary>
public sealed partial class LayoutReading
{
    /// <summary>UTF-16 units: a byline without "by" is a few names.</summary>
    private const int LongestByline = 120;

    private readonly Dictionary<int, LineMark> decided = [];
    private readonly HashSet<string> rolesGiven = [];

    /// <summary>A reader has said of what kind the line's block is.</summary>
    internal bool IsDecided(SourceLine line) => decided.GetValueOrDefault(line.Number) is { Kind: not null } or { Joins: true };

    /// <summary>Null where nobody has said whether the line goes on with the block above it.</summary>
    internal bool? Joins(SourceLine line) => decided.GetValueOrDefault(line.Number)?.Joins;

    /// <summary>A line that nobody can see has nothing to be.</summary>
    internal void Decide(SourceMarks marks)
    {
        foreach (var line in Lines.Where(line => line.Text.Length > 0 && marks.At(line.Number) is { IsPlaced: true }))
        {
            Decide(line, marks.At(line.Number)!);
        }
    }

    /// <summary>What lines state by the roles that the reader gave them.</summary>
    internal void StateDecided()
    {
        foreach (var role in rolesGiven)
        {
            List<SourceLine> lines = [.. Lines.Where(line => roles.GetValueOrDefault(line.Number) == role)];
            switch (role)
            {
                case FurnitureRole.Title: StateAnew(FactField.Title, [(string.Join(' ', lines.Select(line => line.Text)), lines[0])]); break;
                case FurnitureRole.Kicker: StateAnew(FactField.Kicker, [(string.Join(' ', lines.Select(line => line.Text)), lines[0])]); break;
                case FurnitureRole.Standfirst: StateAnew(FactField.Standfirst, [.. lines.Select(line => (line.Text, line))]); break;
                case FurnitureRole.Date: StateDate(lines); break;
                case FurnitureRole.Byline: StateAuthors(lines); break;
            }
        }
    }

    private IEnumerable<SourceLine> Lines => Source.Concat(Source.Asides);

    private void Decide(SourceLine line, LineMark mark)
    {
        var role = RoleOf(line);
        decided[line.Number] = mark;
        if (mark.Role is { } becomes)
        {
            Furniture(line, becomes);
            _ = becomes != role && rolesGiven.Add(becomes);
        }
        else if (mark.IsBody)
        {
            roles.Remove(line.Number);
        }
        if (mark.Kind is { } kind)
        {
            Block(line, kind);
        }
        if (role is not null && RoleOf(line) != role)
        {
            Withdraw(line, role);
        }
    }

    private string? RoleOf(SourceLine line) => roles.TryGetValue(line.Number, out var role) ? role
        : Source.IsAside(line) && decided.GetValueOrDefault(line.Number)?.IsBody != true ? line.Role ?? FurnitureRole.Other
        : null;

    // What the line was believed to state as a title or a byline it no longer does.
    private void Withdraw(SourceLine line, string role)
    {
        var names = facts.Where(fact => fact.Field == FactField.Author && fact.Line == line.Number).Select(fact => fact.Value).ToHashSet();
        facts.RemoveAll(fact => fact.Line == line.Number && FieldsOf(role).Contains(fact.Field));
        _ = role == FurnitureRole.Byline && authors.RemoveAll(author => names.Contains(author.Name)) > 0;
    }

    private static FactField[] FieldsOf(string role) => role switch
    {
        FurnitureRole.Title => [FactField.Title],
        FurnitureRole.Kicker => [FactField.Kicker],
        FurnitureRole.Standfirst => [FactField.Standfirst],
        FurnitureRole.Byline => [FactField.Author, FactField.Affiliation],
        FurnitureRole.Date => [FactField.Published, FactField.Modified],
        FurnitureRole.Topic => [FactField.Topic],
        FurnitureRole.Licence => [FactField.Licence],
        _ => [],
    };

    private void StateAnew(FactField field, IReadOnlyList<(string Value, SourceLine Line)> stated)
    {
        facts.RemoveAll(fact => fact.Field == field);
        foreach (var (value, line) in stated)
        {
            States(field, value, line);
        }
    }

    private void StateDate(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines.Where(line => decided.ContainsKey(line.Number)))
        {
            if (DateText.ToEdtf(line.Text) is { } date)
            {
                StateAnew(FactField.Published, [(date, line)]);
                return;
            }
        }
    }

    private void StateAuthors(IEnumerable<SourceLine> lines)
    {
        var named = lines.Where(line => line.Text.Length <= LongestByline).SelectMany(line => Byline.NamesIn(line.Text).Select(name => (Author: PersonName.Read(name), line))).ToList();
        if (named.Count > 0)
        {
            facts.RemoveAll(fact => fact.Field == FactField.Author);
            authors.Clear();
            named.ForEach(one => Author(one.Author, one.line));
        }
    }
}
