using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AllianceReader.Sqlite.Care;
using AllianceReader.Web.Access;

namespace AllianceReader.Web;

/// <summary>The section <c>Library</c> of the configuration (<c>Library__Database</c> and so on in the environment).</summary>
public sealed record LibrarySettings
{
    /// <summary>Where links in exports point unless told otherwise; fixed, so that they do not change with the port of a day.</summary>
    public const string DefaultUrl = "http://localhost:5170";

    private const int DefaultBackupsKept = 7;

    /// <summary>Absolute path of the SQLite file.</summary>
    public required string Database { get; init; }

    /// <summary>Folders to import when the library is empty, parted by <c>;</c>. Null searches the usual ones.</summary>
    public string? Corpus { get; init; }

    /// <summary>The annotator's name.</summary>
    public required string Reader { get; init; }

    /// <summary>Without a slash at its end.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>How long after a backup the next one is made (<c>daily</c>, <c>hourly</c>, <c>weekly</c>); null for none (<c>off</c>).</summary>
    public TimeSpan? Backups { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many of them stay.</summary>
    public int BackupsKept { get; init; } = DefaultBackupsKept;

    /// <summary>Absolute.</summary>
    public required string BackupFolder { get; init; }

    /// <summary>Absolute path of the folder for the journal of changes.</summary>
    public required string Journal { get; init; }

    /// <summary>Whether pages of the web are fetched when a reader gives their address; the only thing for which the program calls another machine.</summary>
    public bool Fetch { get; init; } = true;

    /// <summary>Absolute path of a folder whose files come in by themselves; null for none.</summary>
    public string? Watch { get; init; }

    /// <summary>Whether <c>/metrics</c> tells figures of the running program, as Prometheus reads them.</summary>
    public bool Metrics { get; init; }

    /// <summary>How often a minute another machine may ask, from 1; null for as often as it likes.</summary>
    public int? RequestsPerMinute { get; init; } = ClientRates.UsualAMinute;

    /// <summary>The folder of the library: log, keys and backups stand beside the file.</summary>
    public string Folder => Path.GetDirectoryName(Database)!;

    /// <summary>Those that are made by themselves.</summary>
    internal RotatingBackups OwnBackups => new(Database, BackupFolder, BackupsKept);

    /// <summary>Tells this library from others that the same address may open, without saying where it lies: drafts kept in a browser belong to one.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Database)))[..12];

    /// <exception cref="SettingRefusedException">A value that cannot be meant.</exception>
    public static LibrarySettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Library");
        var database = Path.GetFullPath(Given(section, nameof(Database)) ?? DefaultDatabase());
        return new()
        {
            Database = database,
            Corpus = Given(section, nameof(Corpus)),
            Reader = Given(section, nameof(Reader)) ?? Environment.UserName,
            PublicUrl = WebAddress(Given(section, nameof(PublicUrl)) ?? DefaultUrl),
            Backups = Interval(Given(section, nameof(Backups)) ?? "daily"),
            BackupsKept = Number(nameof(BackupsKept), Given(section, nameof(BackupsKept))) ?? DefaultBackupsKept,
            Watch = Given(section, nameof(Watch)) is { } watched ? Path.GetFullPath(watched) : null,
            Fetch = IsOn(nameof(Fetch), Given(section, nameof(Fetch)) ?? "on"),
            Metrics = IsOn(nameof(Metrics), Given(section, nameof(Metrics)) ?? "off"),
            RequestsPerMinute = Given(section, nameof(RequestsPerMinute)) is "off" ? null : Number(nameof(RequestsPerMinute), Given(section, nameof(RequestsPerMinute))) ?? ClientRates.UsualAMinute,
            BackupFolder = Path.GetFullPath(Given(section, nameof(BackupFolder)) ?? Path.Combine(Path.GetDirectoryName(database)!, "backups")),
            Journal = Path.GetFullPath(Given(section, nameof(Journal)) ?? Path.Combine(Path.GetDirectoryName(database)!, "journal")),
        };
    }

    private static string? Given(IConfigurationSection section, string name) =>
        section[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static TimeSpan? Interval(string text) => text.Trim().ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "off" => null,
        _ => throw new SettingRefusedException($"Library__Backups has to be daily, hourly, weekly or off; it is '{text}'."),
    };

    private static bool IsOn(string name, string text) => text.Trim().ToLowerInvariant() switch
    {
        "on" => true,
        "off" => false,
        _ => throw new SettingRefusedException($"Library__{name} has to be on or off; it is '{text}'."),
    };

    private static int? Number(string name, string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new SettingRefusedException($"Library__{name} has to be a number from 1; it is '{text}'.");

    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? text.TrimEnd('/')
            : throw new SettingRefusedException($"Library__PublicUrl has to be a web address such as {DefaultUrl}; it is '{text}'.");

    // Create: in a new home the folder does not exist yet, and .NET would answer with an empty path.
    private static string DefaultDatabase() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "AllianceReader",
        "library.sqlite");
}
