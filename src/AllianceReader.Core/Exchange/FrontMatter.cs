using System.Globalization;
using System.Text;

namespace AllianceReader.Exchange;

/// <summary>YAML between two lines of dashes. Every value is quoted, so that none is taken for a date, a number or a key.</summary>
internal sealed class FrontMatter
{
    private readonly StringBuilder yaml = new("---\n");

    /// <summary>Nothing where there is no value.</summary>
    public FrontMatter Add(string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
        }
        return this;
    }

    public FrontMatter Add(string key, int value)
    {
        yaml.Append(key).Append(": ").Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    public FrontMatter Add(string key, IReadOnlyCollection<string> values)
    {
        yaml.Append(key).Append(values.Count == 0 ? ": []\n" : ":\n");
        foreach (var value in values)
        {
            yaml.Append("  - ").Append(Quoted(value)).Append('\n');
        }
        return this;
    }

    /// <summary>As it is, for what YAML is to take for a date.</summary>
    public FrontMatter AddDate(string key, string? date)
    {
        if (date is not null)
        {
            yaml.Append(key).Append(": ").Append(date).Append('\n');
        }
        return this;
    }

    /// <summary>Whole lines that somebody else wrote.</summary>
    public FrontMatter AddLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            yaml.Append(line).Append('\n');
        }
        return this;
    }

    public override string ToString() => yaml + "---\n";

    // YAML 1.2, 7.3.1: in double quotes anything printable stands for itself but the quote and the backslash.
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                // Obsidian's Templater would run what stands within <% and %>.
                '<' => "\\u003c",
                _ when IsPrintable(rune) => rune.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            });
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) && rune.Value is not (0xFEFF or 0xFFFE or 0xFFFF);
}
