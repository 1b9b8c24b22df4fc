namespace AllianceReader.Web.Access;

/// <summary>Who may come in: one person so far. A second one is a second of these.</summary>
/// <param name="Hash">Of the password, with its salt.</param>
/// <param name="Stamp">Another one with each password: what was signed in under an earlier one is out at once.</param>
/// <param name="Set">When the password was set.</param>
/// <param name="Ended">Sessions that were left, for as long as a cookie of theirs could still be shown.</param>
public sealed record Account(string Hash, string Stamp, DateTimeOffset Set, IReadOnlyList<EndedSession> Ended)
{
    public Account Without(string session, DateTimeOffset now) => this with
    {
        Ended = [.. Ended.Where(ended => ended.Until > now), new(session, now + Sessions.Longest)],
    };

    public bool HasEnded(string session) => Ended.Any(ended => ended.Session == session);
}

public sealed record EndedSession(string Session, DateTimeOffset Until);
