using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AllianceReader.Web.Pages.Login;

/// <summary>A password as a form sends it, twice since nobody sees it.</summary>
internal static class NewPassword
{
    /// <returns>False when it is none; the form then says why.</returns>
    public static bool IsSame(ModelStateDictionary state, string? password, string? again)
    {
        try
        {
            Passwords.Accept(password);
            if (password != again)
            {
                throw new RefusedException("again", "The two are not the same.");
            }
            return true;
        }
        catch (RefusedException refused)
        {
            state.Refuse(refused);
            return false;
        }
    }
}
