using System.ComponentModel;

namespace AllianceReader.Web.Api;

/// <summary>Which stretch of a list a call asks for.</summary>
internal readonly record struct Paging(
    [property: Description("1 to 1000; 50 when left out.")] int? Limit,
    [property: Description("From 0.")] int? Offset)
{
    /// <exception cref="RefusedException">Out of range; nothing is clamped, so that no program believes it has the whole list.</exception>
    public Stretch Stretch => new(
        Limit is null or (>= 1 and <= Stretch.Most) ? Limit ?? Stretch.Usual : throw new RefusedException("limit", "The limit is 1 to 1000."),
        Offset is null or >= 0 ? Offset ?? 0 : throw new RefusedException("offset", "The offset is 0 or more."));
}
