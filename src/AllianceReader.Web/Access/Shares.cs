using System.Security.Cryptography;

namespace AllianceReader.Web.Access;

/// <summary>
/// The links that are out, in a file beside the library as the account is: a backup put back brings no revoked one back to life. Making
/// and revoking are no entries of the history either: who may look on is no note, and an undo must never open a door.
/// </summary>
public sealed class Shares(LibrarySettings settings, TimeProvider clock)
{
    /// <summary>Beyond these nobody knows any more what is out.</summary>
    public const int Most = 200;

    private readonly KeptFile<IReadOnlyList<Share>> file = new(settings.Database + ".shares");

    /// <summary>Newest first, those that are over included.</summary>
    public IReadOnlyList<Share> All => [.. (file.Value ?? []).Reverse()];

    /// <param name="lasts">Null for no end.</param>
    /// <returns>The secret for the link; it cannot be had again.</returns>
    /// <exception cref="RefusedException">There are too many.</exception>
    public string Make(string kind, string slug, bool notes, TimeSpan? lasts)
    {
        var (token, now) = (Tokens.New(), clock.GetUtcNow());
        var made = new Share(RandomNumberGenerator.GetHexString(16, lowercase: true), HashOf(token), kind, slug, notes, now, now + lasts);
        file.Change(shares => shares is { Count: >= Most }
            ? throw new RefusedException("", $"There are {Most} links already. Revoke some that nobody needs.")
            : [.. shares ?? [], made]);
        return token;
    }

    public void Revoke(string id) => file.Change(shares => [.. (shares ?? []).Where(share => share.Id != id)]);

    /// <returns>Null for one that never was, was revoked or is over: nobody is told which.</returns>
    public Share? Open(string? token)
    {
        var hash = HashOf(token ?? "");
        return (file.Value ?? []).FirstOrDefault(share => share.Hash == hash && !share.IsOver(clock.GetUtcNow()));
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(Tokens.Hash(token));
}
