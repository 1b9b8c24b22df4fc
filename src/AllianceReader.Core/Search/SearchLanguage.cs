using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>
/// The language of questions: words that all have to occur, <c>"a phrase"</c>, <c>begin*</c>, <c>-not</c>, <c>this OR that</c>, and
/// <c>author: theme: publication: collection: before: after: has:note in:notes</c>. Whatever is typed is understood somehow, or refused in a sentence.
/// </summary>
public static partial class SearchLanguage
{
    /// <summary>UTF-16 units. Beyond it a question is a pasted page.</summary>
    public const int Longest = 1000;

    /// <summary>Terms and conditions together; each costs one walk along the index.</summary>
    public const int MostTerms = 24;

    private static readonly Dictionary<SearchField, string[]> Choices = new()
    {
        [SearchField.Has] = ["note"],
        [SearchField.In] = ["text", "titles", "authors", "notes"],
    };

    public static SearchQuestion Parse(string? question)
    {
        var asked = WholeText.Of(question ?? "").Normalized();
        if (asked.Length > Longest)
        {
            return Refused($"A question of {asked.Length:N0} characters is too long; the most that fits is {Longest:N0}.");
        }
        var pieces = Pieces().Matches(asked).ToArray();
        return pieces.Length > MostTerms
            ? Refused($"Of {pieces.Length} words and conditions at once, {MostTerms} are the most that can be looked for.")
            : new Reading(asked).Of(pieces);
    }

    private static SearchQuestion Refused(string sentence) => new() { Malformed = sentence };

    // An optional minus, an optional field, then a phrase in quotation marks (straight or typographic) or a run without spaces.
    [GeneratedRegex("""(?<not>-)?(?:(?<field>[A-Za-z]+):)?(?:["“”„](?<phrase>[^"“”„]*)(?<closed>["“”„])?|(?<word>[^\s"“”„]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    private sealed class Reading(string asked)
    {
        private readonly List<List<SearchTerm>> wanted = [];
        private readonly List<SearchTerm> unwanted = [];
        private readonly List<SearchCondition> conditions = [];
        private readonly List<string> remarks = [];
        private string? malformed;
        private bool isAlternative;

        public SearchQuestion Of(IEnumerable<Match> pieces)
        {
            foreach (var piece in pieces)
            {
                Take(piece);
            }
            if (wanted.Count + conditions.Count == 0)
            {
                malformed ??= WhyNothing();
            }
            return new() { Wanted = wanted, Unwanted = unwanted, Conditions = conditions, Remarks = remarks, Malformed = malformed };
        }

        private void Take(Match piece)
        {
            if (piece.Value is "OR")
            {
                isAlternative = wanted.Count > 0;
                return;
            }
            if (piece.Groups["phrase"].Success && !piece.Groups["closed"].Success)
            {
                remarks.Add("A quotation mark is not closed; what follows it was taken as one phrase.");
            }
            if (FieldOf(piece) is { } field)
            {
                TakeCondition(field, ValueOf(piece), IsNot(piece));
            }
            else
            {
                TakeTerm(piece);
            }
            isAlternative = false;
        }

        private static bool IsNot(Match piece) => piece.Groups["not"].Success;

        private static string ValueOf(Match piece) => (piece.Groups["phrase"].Success ? piece.Groups["phrase"] : piece.Groups["word"]).Value.Trim();

        // "Re:" and "10:30" are words; only the fields there are make a condition.
        private static SearchField? FieldOf(Match piece) =>
            Enum.TryParse<SearchField>(piece.Groups["field"].Value, ignoreCase: true, out var field) ? field : null;

        private void TakeCondition(SearchField field, string value, bool isNot)
        {
            if (value.Length == 0)
            {
                malformed ??= $"“{Name(field)}:” needs something after it.";
            }
            else if (Choices.TryGetValue(field, out var choices) && !choices.Contains(value.ToLowerInvariant()))
            {
                malformed ??= $"“{Name(field)}:{value}” is not known; what may stand there is {string.Join(" or ", choices)}.";
            }
            else if (field is SearchField.Before or SearchField.After && EdtfDate.Parse(value) is null)
            {
                malformed ??= $"“{Name(field)}:{value}” is not a date; write 2024, 2024-05 or 2024-05-31.";
            }
            else
            {
                conditions.Add(new(field, Choices.ContainsKey(field) ? value.ToLowerInvariant() : value, isNot));
            }
        }

        private void TakeTerm(Match piece)
        {
            var words = piece.Groups["phrase"].Success ? piece.Groups["phrase"].Value : PlainWord(piece);
            var isPrefix = !piece.Groups["phrase"].Success && words.Length > 1 && words.EndsWith('*');
            var term = new SearchTerm(words.Trim('*', ' '), isPrefix);
            if (!HasSomethingToFind(term.Words))
            {
                return;
            }
            if (IsNot(piece))
            {
                unwanted.Add(term);
            }
            else if (isAlternative)
            {
                wanted[^1].Add(term);
            }
            else
            {
                wanted.Add([term]);
            }
        }

        private static string PlainWord(Match piece) => piece.Groups["field"] is { Success: true } prefix
            ? $"{prefix.Value}:{piece.Groups["word"].Value}"
            : piece.Groups["word"].Value;

        private static bool HasSomethingToFind(string words) => Findable().IsMatch(words);

        private string WhyNothing() => asked.Trim().Length == 0
            ? "Nothing was asked for."
            : unwanted.Count > 0 ? "There has to be a word to look for beside those to leave out." : "There is no word in this to look for.";

        private static string Name(SearchField field) => field.ToString().ToLowerInvariant();
    }

    // What the index keeps as a word: letters, digits, signs such as emoji.
    [GeneratedRegex(@"[\p{L}\p{N}\p{So}\uD800-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Findable();
}
