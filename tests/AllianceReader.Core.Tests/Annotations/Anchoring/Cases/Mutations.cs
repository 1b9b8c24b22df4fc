using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>Makes cases of the kinds an essay undergoes, each with the answer. The same seed makes the same cases.</summary>
internal sealed partial class Mutations
{
    private readonly string text;
    private readonly List<TextRange> paragraphs;
    private readonly List<string> vocabulary;
    private readonly Random random;
    private int number;

    public Mutations(string text, int seed)
    {
        this.text = text;
        random = new(seed);
        paragraphs = ParagraphsOf(text);
        vocabulary = [.. Words().Matches(text).Select(word => word.Value).Where(word => word.Length > 2).Distinct()];
    }

    /// <summary>Every kind, so many cases of each.</summary>
    public IEnumerable<Mutated> All(int each)
    {
        Func<Mutated?>[] kinds =
        [
            Unchanged, Drifted, ShortAndRepeated, Typos, () => Reworded(20), () => Reworded(40), ContextRewritten, ClauseInserted, Truncated,
            CutInside, ParagraphMoved, ParagraphDeleted, Typography, CaseChanged, Reflowed, ParagraphSplit, ParagraphsMerged, SentenceMoved,
            LookalikeRemains, FigureChanged, ContextMoved,
        ];
        foreach (var kind in kinds)
        {
            for (var (made, tries) = (0, 0); made < each && tries < 50 * each; tries++)
            {
                if (kind() is { } mutated)
                {
                    made++;
                    yield return mutated;
                }
            }
        }
    }

    private Mutated Unchanged() => Made("unchanged", Passage(), new(text), whole: true);

    private Mutated Drifted() => Made("drifted", Passage(), Drift(), whole: true);

    private Mutated? ShortAndRepeated()
    {
        var passage = Passage(2, 3);
        var again = text.IndexOf(passage.Of(text), passage.End, StringComparison.Ordinal) >= 0;
        return again && IsUniqueInContext(passage) ? Made("short and repeated", passage, Drift(), whole: true) : null;
    }

    private Mutated Typos()
    {
        var passage = Passage();
        var words = new StringBuilder(passage.Of(text));
        for (var i = random.Next(2, 5); i > 0; i--)
        {
            Slip(words, random.Next(1, words.Length - 2));
        }
        return Made("typos", passage, Drift().Replace(passage.Start, passage.End, words.ToString()), words.ToString());
    }

    private Mutated? Reworded(int percent)
    {
        var passage = Passage(14, 40);
        var words = Words().Replace(passage.Of(text), word => random.Next(100) < percent ? Word() : word.Value);
        return words == passage.Of(text) ? null : Made($"reworded {percent} %", passage, Drift().Replace(passage.Start, passage.End, words), words);
    }

    private Mutated? ContextRewritten()
    {
        var passage = Passage();
        var (from, to) = (Math.Max(0, passage.Start - TextQuote.Context), Math.Min(text.Length, passage.End + TextQuote.Context));
        var edits = Drift();
        RewriteWords(edits, from, passage.Start);
        RewriteWords(edits, passage.End, to);
        return IsUnique(passage) ? Made("context rewritten", passage, edits, whole: true) : null;
    }

    private Mutated ClauseInserted()
    {
        var passage = Passage(16, 40);
        var at = SpaceNear(passage.Start + (passage.Length / 2));
        var clause = " " + Clause(random.Next(3, 10));
        var words = passage.Of(text).Insert(at - passage.Start, clause);
        return Made("clause inserted", passage, Drift().Replace(passage.Start, passage.End, words), words);
    }

    private Mutated Truncated()
    {
        var passage = Passage(18, 45);
        var cut = SpaceNear(passage.Start + (passage.Length * 2 / 3));
        return Made("last third cut", passage, Drift().Replace(cut, passage.End, ""), text[passage.Start..cut]);
    }

    private Mutated? CutInside()
    {
        var passage = Passage(18, 45);
        var (from, to) = (SpaceNear(passage.Start + (passage.Length / 3)), SpaceNear(passage.Start + (passage.Length * 2 / 3)));
        return from >= to ? null : Made("cut inside", passage, Drift().Replace(from, to, ""), text[passage.Start..from] + text[to..passage.End]);
    }

    private Mutated? ParagraphMoved()
    {
        var passage = Passage();
        var (paragraph, other) = (ParagraphAt(passage.Start), paragraphs[random.Next(paragraphs.Count)]);
        if (paragraph == other || paragraph.End + 2 > text.Length || !IsUnique(passage))
        {
            return null;
        }
        var edits = new Replacements(text).Replace(paragraph.Start, paragraph.End + 2, "").Insert(other.Start, text[paragraph.Start..(paragraph.End + 2)]);
        var after = edits.Apply();
        var start = after.IndexOf(passage.Of(text), StringComparison.Ordinal);
        return Made("paragraph moved", passage, after, new TextRange(start, start + passage.Length));
    }

    private Mutated? ParagraphDeleted()
    {
        var passage = Passage();
        var paragraph = ParagraphAt(passage.Start);
        return IsUnique(passage) ? Made("paragraph deleted", passage, Drift().Replace(paragraph.Start, paragraph.End, ""), gone: true) : null;
    }

    private Mutated Typography()
    {
        var passage = Passage();
        var words = passage.Of(text).Replace("\"", "”", StringComparison.Ordinal).Replace("'", "’", StringComparison.Ordinal)
            .Replace("“", "\"", StringComparison.Ordinal).Replace("--", "—", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal);
        words = string.Concat(words.Select(c => c == ' ' && random.Next(6) == 0 ? '\u00A0' : c));
        words = random.Next(2) == 0 ? words.Normalize(NormalizationForm.FormD) : words;
        return Made("typography", passage, Drift().Replace(passage.Start, passage.End, words), words);
    }

    private Mutated? CaseChanged()
    {
        var passage = Passage();
        var words = passage.Of(text).ToUpperInvariant();
        return words == passage.Of(text) ? null : Made("case changed", passage, Drift().Replace(passage.Start, passage.End, words), words);
    }

    private Mutated Reflowed()
    {
        var passage = Passage();
        var after = WrapPoints().Replace(text, match => random.Next(9) == 0 ? "\n" : match.Value);
        return Made("reflowed", passage, after, passage);
    }

    private Mutated? ParagraphSplit()
    {
        var passage = Passage(16, 40);
        var at = SpaceNear(passage.Start + (passage.Length / 2));
        var words = string.Concat(text[passage.Start..at], "\n\n", text[(at + 1)..passage.End]);
        return text[at] != ' ' ? null : Made("paragraph split", passage, Drift().Replace(passage.Start, passage.End, words), words);
    }

    private Mutated? ParagraphsMerged()
    {
        var gap = paragraphs[random.Next(1, paragraphs.Count)].Start - 2;
        var (start, end) = (SpaceNear(gap - 60) + 1, SpaceNear(gap + 60));
        if (start >= gap || end <= gap + 2 || text[gap..(gap + 2)] != "\n\n")
        {
            return null;
        }
        var words = string.Concat(text[start..gap], " ", text[(gap + 2)..end]);
        return words.Contains('\n', StringComparison.Ordinal) ? null : Made("paragraphs merged", new(start, end), new Replacements(text).Replace(start, end, words), words);
    }

    private Mutated? SentenceMoved()
    {
        var paragraph = paragraphs[random.Next(paragraphs.Count)];
        var sentences = Sentences.In(text, paragraph);
        if (sentences.Count < 3)
        {
            return null;
        }
        var passage = sentences[0];
        var rest = text[sentences[1].Start..paragraph.End];
        var edits = new Replacements(text).Replace(paragraph.Start, paragraph.End, rest + " " + passage.Of(text));
        var start = paragraph.Start + rest.Length + 1;
        return passage.Length < 48 || !IsUnique(passage) ? null : Made("sentence moved", passage, edits.Apply(), new TextRange(start, start + passage.Length));
    }

    private TextRange FirstSentence(TextRange paragraph) => Sentences.In(text, paragraph) is [var first, ..] ? first : default;

    private Mutated? LookalikeRemains()
    {
        var paragraph = paragraphs[random.Next(paragraphs.Count)];
        var sentence = FirstSentence(paragraph);
        return sentence.Length == 0 || !Lookalikes.Has(sentence.Of(text)) ? null
            : Made("lookalike remains", sentence, new Replacements(text).Replace(paragraph.Start, Math.Min(text.Length, paragraph.End + 2), ""), gone: true);
    }

    private Mutated? FigureChanged()
    {
        var paragraph = paragraphs[random.Next(paragraphs.Count)];
        var sentence = FirstSentence(paragraph);
        if (sentence.Length == 0 || Lookalikes.WithOtherFigure(sentence.Of(text)) is not { } words)
        {
            return null;
        }
        return Made("figure changed, lookalike elsewhere", sentence, Drift().Replace(sentence.Start, sentence.End, words), words);
    }

    // The sentences before and after went, and others came.
    private Mutated? ContextMoved()
    {
        var paragraph = paragraphs[random.Next(paragraphs.Count)];
        var sentences = Sentences.In(text, paragraph);
        if (sentences.Count < 3 || sentences[1].Length < 60 || !IsUnique(sentences[1]))
        {
            return null;
        }
        var edits = Drift().Replace(sentences[0].Start, sentences[0].End, Clause(12) + ".").Replace(sentences[2].Start, sentences[2].End, Clause(12) + ".");
        return Made("neighbours replaced", sentences[1], edits, whole: true);
    }

    private Mutated Made(string kind, TextRange passage, Replacements edits, bool whole = false, bool gone = false) =>
        Made(kind, passage, edits.Apply(), gone || !whole ? null : new TextRange(edits.Moved(passage.Start), edits.Moved(passage.Start) + passage.Length));

    private Mutated Made(string kind, TextRange passage, Replacements edits, string words)
    {
        var start = edits.Moved(passage.Start);
        return Made(kind, passage, edits.Apply(), new TextRange(start, start + words.Length));
    }

    private Mutated Made(string kind, TextRange passage, string after, TextRange? expected) =>
        new($"{kind} {++number}", kind, text, passage, TextQuote.Of(text, passage), after, expected);

    /// <summary>A stretch of whole words within one paragraph.</summary>
    private TextRange Passage(int fewest = 12, int most = 45)
    {
        while (true)
        {
            var paragraph = paragraphs[random.Next(paragraphs.Count)];
            var words = Words().Matches(paragraph.Of(text));
            if (words.Count > fewest)
            {
                var count = random.Next(fewest, Math.Min(most, words.Count) + 1);
                var first = random.Next(0, words.Count - count + 1);
                var end = paragraph.Start + words[first + count - 1].Index + words[first + count - 1].Length;
                // The sign that closes a sentence belongs to it.
                end += end < paragraph.End && !char.IsWhiteSpace(text[end]) && random.Next(2) == 0 ? 1 : 0;
                return new(paragraph.Start + words[first].Index, end);
            }
        }
    }

    private TextRange ParagraphAt(int offset) => paragraphs.Last(paragraph => paragraph.Start <= offset);

    private bool IsUnique(TextRange passage) => text.IndexOf(passage.Of(text), text.IndexOf(passage.Of(text), StringComparison.Ordinal) + 1, StringComparison.Ordinal) < 0;

    private bool IsUniqueInContext(TextRange passage) =>
        IsUnique(new(Math.Max(0, passage.Start - TextQuote.Context), Math.Min(text.Length, passage.End + TextQuote.Context)));

    // New paragraphs elsewhere, so that nothing stands where it stood.
    private Replacements Drift()
    {
        var edits = new Replacements(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            edits.Insert(paragraphs[random.Next(paragraphs.Count)].Start, Clause(random.Next(20, 60)) + ".\n\n");
        }
        return edits;
    }

    private void RewriteWords(Replacements edits, int from, int to)
    {
        foreach (var word in Words().EnumerateMatches(text.AsSpan(0, to), from))
        {
            var end = word.Index + word.Length;
            if (random.Next(100) < 60 && (word.Index == 0 || !char.IsLetterOrDigit(text[word.Index - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                edits.Replace(word.Index, end, Word());
            }
        }
    }

    private void Slip(StringBuilder words, int at)
    {
        switch (random.Next(3))
        {
            case 0:
                (words[at], words[at + 1]) = (words[at + 1], words[at]);
                break;
            case 1:
                words.Remove(at, 1);
                break;
            default:
                words.Insert(at, Word()[0]);
                break;
        }
    }

    private string Word() => vocabulary[random.Next(vocabulary.Count)];

    private string Clause(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private int SpaceNear(int at) => Math.Max(0, text.LastIndexOf(' ', Math.Clamp(at, 0, text.Length - 1)));

    private static List<TextRange> ParagraphsOf(string text)
    {
        List<TextRange> found = [];
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
            found.Add(new(start, end));
            start = end + 2;
        }
        return found;
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’]*")]
    private static partial Regex Words();

    [GeneratedRegex(" ")]
    private static partial Regex WrapPoints();
}
