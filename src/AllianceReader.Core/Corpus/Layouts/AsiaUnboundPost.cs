using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// A post of the Council on Foreign Relations' blogs: "from Asia Unbound", title, date, the photograph's caption, "Blog Post",
/// "More on:" and its topics, and at the end where it appeared first and its licence.
/// </summary>
public sealed partial class AsiaUnboundPost : ILayout
{
    /// <summary>A head has six lines and the topics.</summary>
    private const int LongestHead = 30;

    /// <summary>UTF-16 units; the longest topic of the Council's list has thirty.</summary>
    private const int LongestTopic = 40;

    public string Name => "asia-unbound";

    public bool Recognizes(SourceLines source) => source.Take(LongestHead).Any(line => line.Matches(Section()))
        && source.Take(LongestHead).Any(line => line.Matches(PostKind()) || line.Matches(MoreOn()));

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        var head = source.Take(HeadLength(source)).ToList();
        head.ForEach(line => ReadHeadLine(reading, line));
        ReadTopics(reading);
        if (head.Find(line => line.IsTitleLike && !reading.IsSpokenOf(line)) is { } title)
        {
            reading.Title(title);
        }
        ReadFoot(reading);
        return reading;
    }

    // The head ends with the last of its own lines; a title or a topic alone would not show where.
    private static int HeadLength(SourceLines source) =>
        1 + source.Take(LongestHead).Index().Last(line => IsHeadLine(line.Item)).Index;

    private static bool IsHeadLine(SourceLine line) =>
        line.Matches(Section()) || line.Matches(PostKind()) || line.Matches(MoreOn()) || line.Matches(Caption()) || DateText.ToEdtf(line.Text) is not null;

    private static void ReadHeadLine(LayoutReading reading, SourceLine line)
    {
        if (line.Match(Section()) is { } section)
        {
            ReadSection(reading, line, section.Groups["name"].Value);
        }
        else if (line.Match(PostKind()) is { } post)
        {
            ReadPostKind(reading, line, post.Groups["names"].Value);
        }
        else if (line.Matches(MoreOn()))
        {
            reading.Furniture(line, FurnitureRole.Topic);
        }
        else if (DateText.ToEdtf(line.Text) is { } date)
        {
            reading.Furniture(line, FurnitureRole.Date);
            reading.States(FactField.Published, date, line);
        }
        else if (line.Matches(Caption()))
        {
            reading.Block(line, BlockKind.Caption);
        }
    }

    private static void ReadSection(LayoutReading reading, SourceLine line, string name)
    {
        reading.Furniture(line, FurnitureRole.Section);
        var (value, reason) = string.Equals(name, "Asia Unbound", StringComparison.OrdinalIgnoreCase)
            ? ("Asia Unbound, Council on Foreign Relations", "The line names the blog, which is the Council's.")
            : (name, null);
        reading.States(FactField.Publication, value, line, reason);
    }

    private static void ReadPostKind(LayoutReading reading, SourceLine line, string names)
    {
        reading.Furniture(line, names.Length > 0 ? FurnitureRole.Byline : FurnitureRole.Section);
        foreach (var name in names.Length > 0 ? PersonName.Split(names) : [])
        {
            reading.Author(PersonName.Read(name), line);
        }
    }

    private static void ReadTopics(LayoutReading reading)
    {
        foreach (var line in reading.Source.SkipWhile(line => !line.Matches(MoreOn())).Skip(1).TakeWhile(IsTopic))
        {
            reading.Furniture(line, FurnitureRole.Topic);
            reading.States(FactField.Topic, line.Text, line);
        }
    }

    private static bool IsTopic(SourceLine line) => line.Text.Length is > 0 and <= LongestTopic && char.IsLetterOrDigit(line.Text[^1]) && !IsHeadLine(line);

    private static void ReadFoot(LayoutReading reading)
    {
        foreach (var line in reading.Source.Where(line => line.Matches(AppearedFirst())))
        {
            reading.Block(line, BlockKind.Note);
        }
        foreach (var line in reading.Source.Where(line => line.Matches(LicenceBox())))
        {
            reading.Furniture(line, FurnitureRole.Licence);
            reading.States(FactField.Licence, line.Match(Licence())?.Groups["name"].Value ?? "", line);
        }
    }

    [GeneratedRegex(@"^from (?<name>\p{Lu}.{1,60})(?<![.!?])$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^Blog Post(?: by (?<names>.{2,120}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostKind();

    [GeneratedRegex("^More on:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreOn();

    // The agency and the photographer end it: "Reuters/Carlos Barria".
    [GeneratedRegex(@"^.{10,}[.!?”"")] ?(?:\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3})/(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: [\p{L}\p{M}.'’-]+){0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^This (?:post|essay|article|piece|column) (?:was )?(?:originally|first) (?:appeared|published) .{2,120}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AppearedFirst();

    [GeneratedRegex(@"^(?:Creative Commons(?:: Some rights reserved\.?)?|This \w+ is licensed under .+|View License Details?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LicenceBox();

    [GeneratedRegex(@"\((?<name>CC[ -][^)]{2,40})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Licence();
}
