using AllianceReader.Articles;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>An essay of which a test knows every word, and a note on it.</summary>
internal sealed record MadeEssay(int Number)
{
    public const string Author = "Lucius Brutus";

    public string Title => $"On lamp {Number}";

    public string Slug => $"on-lamp-{Number}";

    public string FileName => $"{Number:000}.md";

    /// <summary>Stands in no other.</summary>
    public string Word => $"lantern{Number}";

    public IReadOnlyList<string> Paragraphs => [$"This is about {Word} alone.", .. Some.Essay(Number).Trim().Split("\n\n").Skip(1)];

    public string Text => string.Join("\n\n", Paragraphs);

    public string Note => $"A note on {Word}.";

    public string Markdown => $"---\ntitle: {Title}\nauthor: {Author}\n---\n\n{Text}\n";

    /// <summary>All of it is there: facts, text, paragraphs, authors.</summary>
    public void RequireWhole(Article article)
    {
        Assert.Equal((Title, Text), (article.Title, article.Text));
        Assert.Equal(Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([Author], article.Authors.Select(author => author.Name));
    }
}
