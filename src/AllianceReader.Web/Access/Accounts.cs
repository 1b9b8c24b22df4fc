using System.Security.Cryptography;

namespace AllianceReader.Web.Access;

/// <summary>
/// The account, in a file beside the library and not in it, for three reasons: <c>password</c> has to work beside a server that holds the
/// library; a backup or an archive that is given away carries no hash; and an old backup put back brings no old password and no ended
/// session back to life.
/// </summary>
public sealed class Accounts(string database, TimeProvider clock)
{
    private readonly KeptFile<Account> file = new(database + ".account");

    /// <summary>Null where no password is set.</summary>
    /// <exception cref="SettingRefusedException">It cannot be told.</exception>
    public Account? Current => file.Value;

    /// <summary>Ends all sessions.</summary>
    /// <exception cref="RefusedException">It is no good password.</exception>
    public Account SetPassword(string password)
    {
        var account = New(password);
        return file.Change(_ => account);
    }

    /// <exception cref="RefusedException">It is no good password, or somebody has set one before.</exception>
    public Account SetFirst(string password)
    {
        var account = New(password);
        return file.Change(before => before is null ? account : throw new RefusedException("", "A password is set already."));
    }

    public void End(string session) => file.Change(account =>
        account?.Without(session, clock.GetUtcNow()) ?? throw new RefusedException("", "No password is set."));

    private Account New(string password) =>
        new(Passwords.Hash(Passwords.Accept(password)), RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow(), []);
}
