using System.Globalization;
using System.Text;
using AllianceReader.Exchange.Csl;

namespace AllianceReader.Exchange.Pandoc;

/// <summary>The front matter: title, language and, as CSL-YAML, every essay, so that the file needs no bibliography beside it.</summary>
internal sealed class ReferenceYaml(PandocDialect dialect)
{
    public string Begin(string title) => new StringBuilder("---\n")
        .Append("title: ").Append(Words(title)).Append('\n')
        .Append("lang: en-US\n")
        .Append("link-citations: true\n")
        .Append("reference-section-title: References\n")
        // Also those of which no words are quoted.
        .Append("nocite: '@*'\n")
        .ToString();

    public string Of(CslItem item)
    {
        var yaml = new StringBuilder();
        yaml.Append("- id: ").Append(item.Key).Append('\n');
        Append("type", item.Type.CslName());
        if (item.Authors.Count > 0)
        {
            yaml.Append("  author:\n");
            foreach (var author in item.Authors)
            {
                yaml.Append("  - ").Append(Name(author)).Append('\n');
            }
        }
        AppendWords("title", item.Title);
        AppendWords("container-title", item.ContainerTitle);
        AppendWords("publisher", item.Publisher);
        if (item.DateParts.Count > 0)
        {
            Append("issued", $"{{date-parts: [[{string.Join(", ", item.DateParts.Select(part => part.ToString(CultureInfo.InvariantCulture)))}]]}}");
        }
        AppendWords("URL", item.Url);
        AppendWords("language", item.Language);
        return yaml.ToString();

        void AppendWords(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                Append(key, Words(value));
            }
        }

        void Append(string key, string value) => yaml.Append("  ").Append(key).Append(": ").Append(value).Append('\n');
    }

    private string Name(CslName name) => name is { Family: { } family, Given: { } given }
        ? $"{{family: {Words(family)}, given: {Words(given)}}}"
        : $"{{literal: {Words(name.Literal ?? "")}}}";

    // Pandoc reads what stands in quotation marks as Markdown again.
    private string Words(string text) => FrontMatter.Quoted(dialect.OneLine(text));
}
