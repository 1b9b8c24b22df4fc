using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace AllianceReader.Web.Access;

/// <summary>Who is signed in: a cookie that names the password's stamp and a session of its own, both of which are looked at with every request.</summary>
internal static class Sessions
{
    public const string Scheme = "door";

    /// <summary>Since the last visit.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    private const string Stamp = "stamp";
    private const string Session = "session";

    public static Task Begin(HttpContext context, Account account) =>
        context.SignInAsync(Scheme, Of(account), new() { IsPersistent = true });

    /// <summary>Every copy of its cookie is worthless from now on.</summary>
    public static async Task End(HttpContext context, Accounts accounts)
    {
        if (context.User.FindFirstValue(Session) is { } session)
        {
            accounts.End(session);
        }
        await context.SignOutAsync(Scheme);
    }

    public static bool Stands(ClaimsPrincipal? who, Account? account) =>
        account is not null
        && IsSame(who?.FindFirstValue(Stamp), account.Stamp)
        && who!.FindFirstValue(Session) is { } session
        && !account.HasEnded(session);

    // One name for all of the owner's sessions: a form that was open when one ended is good in the next.
    private static ClaimsPrincipal Of(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, "owner"), new(Stamp, account.Stamp), new(Session, RandomNumberGenerator.GetHexString(32, lowercase: true))], Scheme));

    private static bool IsSame(string? shown, string stamp) =>
        shown is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(stamp));
}
