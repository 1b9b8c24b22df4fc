using System.Runtime.Versioning;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace AllianceReader.Web.Access;

/// <summary>Who may come in, put together.</summary>
internal static class DoorParts
{
    private const string NoPassword =
        " can be reached by other machines, and no password is set, so AllianceReader does not start. "
        + "Set one with the command 'password', or let everybody in who reaches it with --allow-anonymous.";

    /// <summary>Trust boundary: beyond this machine nobody comes in by default.</summary>
    /// <exception cref="SettingRefusedException">It would be open to other machines, and nobody has said that it may; or the account cannot be read.</exception>
    public static void AddDoor(this IServiceCollection services, IConfiguration configuration, LibrarySettings settings, bool allowAnonymous)
    {
        var exposed = allowAnonymous ? null : Bindings.Exposed(configuration);
        if (new Accounts(settings.Database, TimeProvider.System).Current is null && exposed is not null)
        {
            throw new SettingRefusedException(exposed + NoPassword);
        }
        services.AddSingleton(parts => new Accounts(settings.Database, parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton(parts => new Door(parts.GetRequiredService<Accounts>(), isShut: exposed is not null));
        services.AddSingleton<Attempts>();
        services.AddSingleton<FirstToken>();
        services.AddSingleton<Shares>();
        services.AddAsking();
    }

    /// <summary>Secrets that sign cookies and forms: of this library alone, over restarts and upgrades, and readable by its owner only.</summary>
    public static void AddKeys(this IServiceCollection services, LibrarySettings settings)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.Folder, "keys"));
        if (!OperatingSystem.IsWindows())
        {
            KeepToOwner(folder.FullName);
        }
        services.AddDataProtection().SetApplicationName("AllianceReader");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, logs) => keys.XmlRepository = new KeyFiles(folder, logs));
    }

    // A policy for whatever has none of its own: a new page asks, unless it says that it is for anybody.
    private static void AddAsking(this IServiceCollection services)
    {
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Sessions.Scheme).Configure<Door, LibrarySettings>(SessionCookie.Describe);
        services.AddSingleton<IAuthorizationHandler, DoorKeeper>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new([new MayComeIn()], []));
    }

    [UnsupportedOSPlatform("windows")]
    private static void KeepToOwner(string folder)
    {
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        try
        {
            Directory.CreateDirectory(folder, owner);
            // One that an earlier version made for all to read.
            File.SetUnixFileMode(folder, owner);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Somebody else's folder, or a disk that takes nothing: no reason not to start. The keys alone forge no session, which names the
            // account's stamp as well.
        }
    }
}
