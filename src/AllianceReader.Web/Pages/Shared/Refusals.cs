using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AllianceReader.Web.Pages;

/// <summary>Why a form was not taken, said at the field that is meant.</summary>
internal static class Refusals
{
    public static void Refuse(this ModelStateDictionary state, RefusedException refused) => state.AddModelError(refused.Field, refused.Message);

    /// <returns>Null when the field is as it should be.</returns>
    public static string? ErrorOf(this ModelStateDictionary state, params string[] fields) => fields
        .Select(field => state.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null)
        .FirstOrDefault(error => error is not null);
}
