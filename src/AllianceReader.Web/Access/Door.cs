namespace AllianceReader.Web.Access;

/// <summary>Whether the library asks who comes in. Once a password is set it does, whoever set it and wherever from.</summary>
/// <param name="isShut">
/// Other machines reach it, and nobody has said that they may: it then asks even where no password can be found any more, and lets nobody in.
/// </param>
public sealed class Door(Accounts accounts, bool isShut)
{
    public bool Asks => isShut || Look() is not { IsReadable: true, Account: null };

    /// <summary>Null where there is none, and where it cannot be read: then nobody comes in.</summary>
    public Account? Account => Look().Account;

    public bool LetsIn(HttpContext context) => !Asks || context.User.Identity?.IsAuthenticated == true;

    private (bool IsReadable, Account? Account) Look()
    {
        try
        {
            return (true, accounts.Current);
        }
        catch (SettingRefusedException)
        {
            return (false, null);
        }
    }
}
