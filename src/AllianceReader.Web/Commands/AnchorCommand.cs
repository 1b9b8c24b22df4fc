using System.CommandLine;
using System.Text;
using AllianceReader.Web.Commands.Anchoring;

namespace AllianceReader.Web.Commands;

/// <summary>
/// <c>anchor</c>: finds passages again in other texts. JSON lines in, <c>{"text","exact","prefix","suffix","hint"}</c>; JSON lines out, one
/// for each in the same order, <c>{"start","end","verdict","confidence"}</c> in UTF-16, or <c>{"verdict":"gone"}</c>. A line that cannot be
/// read is answered with <c>{"error"}</c>, so that answers stay beside their questions. Opens no library.
/// </summary>
internal static class AnchorCommand
{
    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Make()
    {
        var anchor = new Command("anchor", "Finds passages again: reads JSON lines {text, exact, prefix, suffix, hint} from standard input, answers each with a line. Offsets are UTF-16.");
        anchor.SetAction(_ => Run());
        return anchor;
    }

    private static async Task<int> Run()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), PlainUtf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), PlainUtf8) { NewLine = "\n" };
        return await Answer(input, output, Console.Error) ? CommandLine.Done : CommandLine.Failed;
    }

    /// <returns>Whether every line could be read.</returns>
    internal static async Task<bool> Answer(TextReader input, TextWriter output, TextWriter errors)
    {
        var number = 0;
        var areAllRead = true;
        while (await input.ReadLineAsync() is { } line)
        {
            number++;
            try
            {
                await output.WriteLineAsync(AnchorAnswer.To(AnchorQuestion.Read(line)));
            }
            catch (UnreadableLineException exception)
            {
                areAllRead = false;
                await output.WriteLineAsync(AnchorAnswer.Error(exception.Message));
                await errors.WriteLineAsync($"Line {number}: {exception.Message}");
            }
            await output.FlushAsync();
        }
        return areAllRead;
    }
}
