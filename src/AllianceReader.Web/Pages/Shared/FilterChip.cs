namespace AllianceReader.Web.Pages;

/// <summary>A condition that holds, and the address of the list without it.</summary>
/// <param name="ClassName">Of a theme's sample; null for everything else.</param>
public sealed record FilterChip(string Name, string Without, string? ClassName = null)
{
    /// <summary>The chosen ones of a field.</summary>
    public static IEnumerable<FilterChip> Of(FacetField field, ListAddress address) => field.Choices
        .Where(choice => choice.Chosen)
        .Select(choice => new FilterChip(choice.Name, address.Without(field.Name, choice.Value), choice.ClassName));
}
