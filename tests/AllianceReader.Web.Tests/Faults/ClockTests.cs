using System.Globalization;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>The clock of the machine jumps, as it does after an empty battery, and back.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public async Task By_more_than_a_year_it_costs_no_note_no_draft_and_no_undo(int days)
    {
        using var disk = FaultyDisk.Under(place.Path);
        await MadeLibrary.Make(Path.Combine(place.Path, "library.sqlite"), [1]);
        await using (var app = await RunningApp.Over(place.Path, disk.Environment))
        {
            using var reader = new SomeReader(app);
            using var visitor = new Visitor(app.Client());
            Assert.Null(await reader.Write("In time."));
            await visitor.Open($"/read/{SomeReader.Essay.Slug}/annotate");

            disk.SetClock(wrongBy: TimeSpan.FromDays(days));
            await visitor.Press("main .strong", ("Input.Note", "In a form that was open."));
            await reader.RequireSaving();
            Assert.Equal(DateTimeOffset.UtcNow.AddDays(days).Year, await YearOfNewest(app));
            disk.SetClock(wrongBy: TimeSpan.Zero);
            await reader.RequireSaving();
        }
        // A start in the wrong time, and one in the right one.
        foreach (var wrongBy in new[] { days, 0 })
        {
            disk.SetClock(wrongBy: TimeSpan.FromDays(wrongBy));
            await using var app = await RunningApp.Over(place.Path, disk.Environment);
            using var reader = new SomeReader(app);
            await reader.RequireSaving();
        }
    }

    private static async Task<int> YearOfNewest(RunningApp app)
    {
        using var http = app.Client();
        using var history = await http.GetAsync("/api/history?limit=1");
        return DateTimeOffset.Parse((await history.Json(200)).Items().Single().Text("at"), CultureInfo.InvariantCulture).Year;
    }
}
