namespace AllianceReader.Web.Access;

public enum Attempt
{
    Wrong,
    Right,

    /// <summary>It was not looked at.</summary>
    TooMany,
}

/// <summary>A try at the password, counted before it is looked at: looking costs a tenth of a second of a core.</summary>
public sealed class Attempts(Door door, TimeProvider clock)
{
    private readonly Tries tries = new(clock);

    public Attempt Try(HttpContext context, string? password)
    {
        var from = context.Connection.RemoteIpAddress;
        if (!tries.Begin(from))
        {
            return Attempt.TooMany;
        }
        if (!Passwords.Fit(door.Account, password))
        {
            return Attempt.Wrong;
        }
        tries.Succeed(from);
        return Attempt.Right;
    }
}
