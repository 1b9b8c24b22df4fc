using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>What a line can be, as a reader chooses it: of the essay, or furniture.</summary>
internal static class LineChoices
{
    /// <summary>It goes on with the block of the line above.</summary>
    public const string GoesOn = "+";

    public static IReadOnlyList<(string Value, string Label)> Essay { get; } =
    [
        (BlockKind.Paragraph.Name(), "Body"), (GoesOn, "Goes on"), (BlockKind.Heading.Name(), "Heading"), (BlockKind.Quote.Name(), "Quote"),
        (BlockKind.ListItem.Name(), "List item"), (BlockKind.Caption.Name(), "Caption"), (BlockKind.Note.Name(), "Note"),
    ];

    public static IReadOnlyList<(string Value, string Label)> Furniture { get; } =
        [.. FurnitureRole.All.Select(role => (role, Wording.Sentence(role.Replace('-', ' ')) switch { "Other" => "Other furniture", var name => name }))];

    private static readonly Dictionary<string, string> labels = Essay.Concat(Furniture).ToDictionary(choice => choice.Value, choice => choice.Label);

    /// <returns><c>Heading</c>, <c>Goes on</c>, <c>Running head</c></returns>
    public static string LabelOf(LinePlace place) => labels[ValueOf(place)];

    public static string ValueOf(LinePlace place) => place.Role ?? (place.Joined ? GoesOn : (place.Kind ?? BlockKind.Paragraph).Name());

    /// <summary>What the reader chose for the line; empty where nothing.</summary>
    public static string ChosenFor(ReviewLine line) => line.Mark switch
    {
        null or { IsPlaced: false } => "",
        { Role: { } role } => role,
        { Joins: true } => GoesOn,
        { Kind: { } kind } => kind.Name(),
        _ => line.Place.Role ?? (line.Place.Kind ?? BlockKind.Paragraph).Name(),
    };

    /// <param name="chosen">One of the values; anything else says nothing.</param>
    public static LineMark MarkOf(int line, string chosen) => chosen switch
    {
        GoesOn => new(line) { Joins = true },
        _ when FurnitureRole.All.Contains(chosen) => new(line) { Role = chosen },
        _ when Array.Find(Enum.GetValues<BlockKind>(), kind => kind.Name() == chosen) is var kind && kind.Name() == chosen => new(line) { Kind = kind, Joins = false },
        _ => new(line),
    };
}
