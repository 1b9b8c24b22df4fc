using System.Security.Cryptography;

namespace AllianceReader.Web.Access;

/// <summary>
/// What is printed in the console at a start without a password: whoever can read that may set the first one, once and within a day.
/// Otherwise anybody who reaches the page could shut the owner out.
/// </summary>
internal sealed class FirstToken(TimeProvider clock)
{
    public static readonly TimeSpan Good = TimeSpan.FromHours(24);

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly DateTimeOffset until = clock.GetUtcNow() + Good;
    private volatile bool isUsed;

    public string Text => Tokens.Text(secret);

    public bool Fits(string? shown) =>
        CryptographicOperations.FixedTimeEquals(Tokens.Hash(Text), Tokens.Hash(shown ?? "")) && !isUsed && clock.GetUtcNow() < until;

    public void Use() => isUsed = true;
}
