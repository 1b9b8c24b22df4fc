namespace AllianceReader.Annotations;

/// <summary>Whether a stop ends its sentence or belongs to a word: an abbreviation, an initial, a number.</summary>
internal static class FullStop
{
    // A name or number follows: these never end a sentence.
    private static readonly HashSet<string> BeforeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Brig", "Sen", "Rep", "Gov", "Pres", "Amb", "Hon",
        "Rev", "Fr", "St", "Mt", "Messrs", "vs", "v", "cf", "viz", "e.g", "i.e", "eg", "ie", "approx", "ca", "ed", "eds", "trans",
    };

    // These end no sentence before a number, and one before anything else.
    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "No", "Nos", "Vol", "Fig", "Art", "Sec", "Ch", "p", "pp", "para", "paras",
    };

    // These stand within a sentence as well as at its end; what follows tells.
    private static readonly HashSet<string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "Esq", "Dept", "Univ", "Ave", "Blvd", "Calif", "Mass", "Conn", "Va", "Md", "Pa", "Ph.D",
    };

    // A capital after "U.S." is mostly a name ("U.S. Congress"), but hardly ever when it is one of these.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "A", "After", "All", "Also", "Although", "An", "And", "Another", "As", "At", "Because", "Before", "Both", "But", "By", "Despite", "During", "Each", "Even",
        "Every", "First", "For", "From", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Indeed", "Instead", "It", "Its", "Many", "Meanwhile", "More", "Moreover",
        "Most", "My", "Neither", "Nevertheless", "No", "Nor", "Not", "Now", "Of", "On", "Once", "One", "Only", "Or", "Other", "Our", "Perhaps", "Rather", "Second", "She", "Since",
        "So", "Some", "Still", "Such", "That", "The", "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Through", "Thus", "To", "Today",
        "Under", "Unless", "Until", "Unlike", "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Without", "Yet", "You",
    };

    /// <param name="before">The sentence so far.</param>
    /// <param name="stop">The stop and what closes after it.</param>
    /// <param name="after">What follows.</param>
    public static bool EndsSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> stop, ReadOnlySpan<char> after)
    {
        var next = FirstWord(after);
        if (next.IsEmpty)
        {
            return true;
        }
        if (char.IsLower(next[0]) || next[0] is '.' or ',' or ';')
        {
            return false;
        }
        return stop[0] != '.' || stop.StartsWith("..") || EndsAfter(LastWord(before), before, next);
    }

    private static bool EndsAfter(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        if (word.IsEmpty)
        {
            return true;
        }
        if (IsIn(BeforeNames, word) || IsEnumeration(word, before) || IsDate(word, next))
        {
            return false;
        }
        if (IsIn(BeforeNumbers, word))
        {
            return !char.IsDigit(next[0]);
        }
        return !IsInitials(word) && !IsIn(Anywhere, word) || IsIn(Openers, next);
    }

    // "1. First", "(b) 2. Second": the number of a point, not its end.
    private static bool IsEnumeration(ReadOnlySpan<char> word, ReadOnlySpan<char> before) =>
        before.Trim().Length == word.Length && word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    // "2025. 4. 9." is how Korean writes a date.
    private static bool IsDate(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        word.Length <= 4 && !word.ContainsAnyExceptInRange('0', '9') && next.Length <= 2 && !next.ContainsAnyExceptInRange('0', '9');

    // "U.S", "D.C", "a.m", "J": single letters, each with its stop.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !IsAlphabetic(word[i]) : word[i] != '.')
            {
                return false;
            }
        }
        return word.Length % 2 == 1 && (word.Length > 1 || (char.IsUpper(word[0]) && word[0] != 'I'));
    }

    // Hangul and ideographs are letters too, but no initials.
    private static bool IsAlphabetic(char c) => char.IsUpper(c) || char.IsLower(c);

    private static bool IsIn(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && IsInWord(before[start - 1]))
        {
            start--;
        }
        return before[start..].TrimStart('.');
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> after)
    {
        var start = 0;
        while (start < after.Length && (char.IsWhiteSpace(after[start]) || after[start] is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '「' or '『' or '—' or '–' or '-'))
        {
            start++;
        }
        var end = start;
        while (end < after.Length && char.IsLetterOrDigit(after[end]))
        {
            end++;
        }
        return after[start..Math.Min(after.Length, Math.Max(end, start + 1))];
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c == '.';
}
