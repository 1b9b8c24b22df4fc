using System.Globalization;
using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Intake.Kindle;

/// <summary>"Added on Wednesday, July 6, 2022 6:54:57 AM", in the language of the Kindle. Its zone is not told; UTC is taken.</summary>
internal static partial class KindleDate
{
    private static readonly string[] languages = ["en-US", "en-GB", "es-ES", "de-DE", "fr-FR", "it-IT", "pt-BR", "nl-NL", "ru-RU"];

    /// <returns>Null where it is in no form that is known here.</returns>
    public static DateTimeOffset? Read(string text) => InNumbers(text) ?? InWords(text);

    // 2022年7月6日星期三 上午6:54:57, 2022년 7월 6일 수요일 오전 6:54:57
    private static DateTimeOffset? InNumbers(string text)
    {
        if (Numbers().Match(text) is not { Success: true } found)
        {
            return null;
        }
        var hour = Number("hour") % 24;
        var isAfternoon = found.Groups["half"].Value is "下午" or "午後" or "오후" && hour < 12;
        var isMidnight = found.Groups["half"].Value is "上午" or "午前" or "오전" && hour == 12;
        return Moment(Number("year"), Number("month"), Number("day"), isMidnight ? 0 : isAfternoon ? hour + 12 : hour, Number("minute"), Number("second"));

        int Number(string group) => int.TryParse(found.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static DateTimeOffset? Moment(int year, int month, int day, int hour, int minute, int second) =>
        year is > 1970 and < 3000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && minute < 60 && second < 60
            ? new(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;

    // The words before the date differ by language; the date begins somewhere among them.
    private static DateTimeOffset? InWords(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (
            from start in Enumerable.Range(0, Math.Min(words.Length, 8))
            let rest = string.Join(' ', words[start..])
            from language in languages
            let time = Parse(rest, language)
            where time is not null
            select time).FirstOrDefault();
    }

    private static DateTimeOffset? Parse(string text, string language) =>
        text.Any(char.IsDigit) && DateTimeOffset.TryParse(text, CultureInfo.GetCultureInfo(language), DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && time.Year > 1970
            ? time
            : null;

    [GeneratedRegex(@"(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일][^\d]*?(?<half>上午|下午|午前|午後|오전|오후)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
