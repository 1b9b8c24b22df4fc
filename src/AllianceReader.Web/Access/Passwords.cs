using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AllianceReader.Web.Access;

/// <summary>What is asked of a password, and whether one fits (PBKDF2 with HMAC-SHA-512 and a salt of its own, by ASP.NET Core).</summary>
internal static class Passwords
{
    /// <summary>Characters. A few words; nothing else is asked, since rules about signs make passwords worse (NIST SP 800-63B).</summary>
    public const int Shortest = 12;

    /// <summary>Characters; more is no password but an attempt to keep us busy.</summary>
    public const int Longest = 256;

    /// <summary>What OWASP asks for; some 0.1 s of one core, which is why tries are counted before they are looked at.</summary>
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <exception cref="RefusedException">Too short, too long, or no text.</exception>
    public static string Accept(string? password) => password switch
    {
        null or { Length: < Shortest } => throw new RefusedException("password", $"At least {Shortest} characters, please; a few words do well."),
        { Length: > Longest } => throw new RefusedException("password", $"At most {Longest} characters."),
        _ => Normal(password) ?? throw new RefusedException("password", "These are not all characters."),
    };

    public static string Hash(string accepted) => Hasher.HashPassword(null!, accepted);

    /// <summary>Takes as long whatever the reason is: no account, no text, another password.</summary>
    public static bool Fit(Account? account, string? given)
    {
        var normal = given is { Length: <= Longest } ? Normal(given) : null;
        if (account is null || normal is null)
        {
            Hash("");
            return false;
        }
        return Hasher.VerifyHashedPassword(account, account.Hash, normal) != PasswordVerificationResult.Failed;
    }

    // The same keys give other code points on another system, of Hangul above all.
    private static string? Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
