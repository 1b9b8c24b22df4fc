using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages;

/// <summary>A page with a form, which can show it again as it was sent.</summary>
public interface IFormPage
{
    /// <summary>The page with everything that was typed, and nothing of it carried out.</summary>
    Task<IActionResult> ShowAgain();
}
