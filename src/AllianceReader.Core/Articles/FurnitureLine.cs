namespace AllianceReader.Articles;

/// <summary>A line of the source that is not the essay's body, kept as received.</summary>
/// <param name="Role">What the line is there for: one of <see cref="FurnitureRole"/>.</param>
/// <param name="Text">The line as it stands in the source (decoded; not trimmed, not normalized).</param>
/// <param name="Line">From 1.</param>
public sealed record FurnitureLine(string Role, string Text, int Line);

/// <summary>Roles of furniture, as the JSON names them.</summary>
public static class FurnitureRole
{
    public const string Title = "title";
    public const string Kicker = "kicker";
    public const string Standfirst = "standfirst";
    public const string Byline = "byline";
    public const string Date = "date";
    public const string Section = "section";
    public const string Topic = "topic";
    public const string AltText = "alt-text";
    public const string Contact = "contact";
    public const string Licence = "licence";
    public const string Link = "link";
    public const string RunningHead = "running-head";
    public const string PageNumber = "page-number";
    public const string Other = "other";

    /// <summary>In the order in which a reader is offered them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Title, Kicker, Standfirst, Byline, Date, Section, Topic, AltText, Contact, Licence, Link, RunningHead, PageNumber, Other];
}
