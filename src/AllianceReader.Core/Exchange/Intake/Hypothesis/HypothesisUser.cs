namespace AllianceReader.Exchange.Intake.Hypothesis;

internal static class HypothesisUser
{
    private const string Account = "acct:";
    private const string Authority = "@hypothes.is";

    /// <summary>The name they show, else that of their account: <c>jkim</c> of <c>acct:jkim@hypothes.is</c>.</summary>
    public static string? Name(string? shown, string? account)
    {
        var id = account is not null && account.StartsWith(Account, StringComparison.Ordinal) ? account[Account.Length..] : account;
        var name = id is not null && id.EndsWith(Authority, StringComparison.Ordinal) ? id[..^Authority.Length] : id;
        return Cleaned.Person(shown) ?? Cleaned.Person(name);
    }
}
