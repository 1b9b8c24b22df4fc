namespace AllianceReader.Web.Pages.Read;

/// <param name="Field">As a refusal names it.</param>
/// <param name="Name">As the form sends it.</param>
public sealed record FactFieldView(string Field, string Label, string Name, string? Value, string? Help, bool IsLong = false);
