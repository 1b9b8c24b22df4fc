using System.Globalization;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Word;

/// <summary>Where the links of a part lead, kept aside until its relationships are written.</summary>
internal sealed class PartLinks : IDisposable
{
    private const string Key = "";

    private readonly Sheaves addresses = new();

    /// <returns>The relationship's id.</returns>
    public string Add(Uri address)
    {
        addresses.Add(Key, address.AbsoluteUri + "\n");
        return Id(addresses.Count(Key));
    }

    public IEnumerable<Relationship> Relationships() => addresses.Of(Key)
        .SelectMany(some => some.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select((address, at) => new Relationship(Id(at + 1), OfficePackage.Relationships + "/hyperlink", address, IsExternal: true));

    public void Dispose() => addresses.Dispose();

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");
}
