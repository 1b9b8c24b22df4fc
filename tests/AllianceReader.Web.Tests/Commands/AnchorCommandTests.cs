using System.Diagnostics;
using System.Text;
using AllianceReader.Support;
using AllianceReader.Web.Commands;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>The <c>anchor</c> command: a line for a line.</summary>
public class AnchorCommandTests
{
    [Theory]
    [InlineData("""{"text":"Allies talk, and allies pay their dues.","exact":"allies pay","prefix":"talk, and ","suffix":" their dues.","hint":5}""", """{"start":17,"end":27,"verdict":"in-place","confidence":1}""")]
    [InlineData("""{"text":"🤝 allies pay","exact":"allies pay","prefix":null,"mine":[1]}""", """{"start":3,"end":13,"verdict":"in-place","confidence":1}""")]
    [InlineData("""{"text":"Something else entirely.","exact":"allies pay","prefix":"","suffix":""}""", """{"verdict":"gone"}""")]
    [InlineData("""{"text":"Something","exact":null}""", """{"verdict":"gone"}""")]
    public async Task A_passage_is_answered_with_its_place_in_UTF_16(string line, string answer)
    {
        var (output, errors, areAllRead) = await Ask(line);

        Assert.Equal(($"{answer}\n", "", true), (output, errors, areAllRead));
    }

    [Theory]
    [InlineData("")]
    [InlineData("oops")]
    [InlineData("[]")]
    [InlineData("""{"exact":"a"}""")]
    [InlineData("""{"text":3,"exact":"a"}""")]
    [InlineData("""{"text":"a","exact":"a","hint":-1}""")]
    [InlineData("""{"text":"\ud83e","exact":"a"}""")]
    public async Task A_line_that_cannot_be_read_is_named_and_the_others_are_answered(string line)
    {
        const string good = """{"text":"allies pay","exact":"allies"}""";

        var (output, errors, areAllRead) = await Ask($"{good}\n{line}\n{good}");

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, answers.Length);
        Assert.StartsWith("{\"error\":\"", answers[1], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[2]);
        Assert.StartsWith("Line 2: ", errors, StringComparison.Ordinal);
        Assert.False(areAllRead);
    }

    [Fact]
    public async Task Each_line_is_answered_at_once_in_plain_UTF_8_and_no_library_is_made()
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [RunningApp.Program, "anchor"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder.Path,
            Environment = { ["Library__Database"] = Path.Combine(folder.Path, "library.sqlite") },
        })!;

        await process.StandardInput.WriteLineAsync("""{"text":"한미동맹은 오래다.","exact":"오래다"}""");
        await process.StandardInput.FlushAsync();
        // Answered while the question's stream is still open.
        var bytes = new byte[64];
        var count = await process.StandardOutput.BaseStream.ReadAsync(bytes).AsTask().WaitAsync(TimeSpan.FromMinutes(2));
        await process.StandardInput.WriteLineAsync("oops");
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal("{\"start\":6,\"end\":9,\"verdict\":\"in-place\",\"confidence\":1}\n", Encoding.UTF8.GetString(bytes, 0, count));
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("Line 2: ", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static async Task<(string Output, string Errors, bool AreAllRead)> Ask(string lines)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var areAllRead = await AnchorCommand.Answer(new StringReader(lines), output, errors);
        return (output.ToString(), errors.ToString(), areAllRead);
    }
}
