using AllianceReader.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: a form counts only with our token (and <see cref="CrossSite"/> has let it through before). It stands in the place of
/// MVC's own check, which throws away what was typed: a form that was open while the keys changed comes back filled in, with a new
/// token, and nothing of it is carried out.
/// </summary>
internal sealed class ExpiredForms(IAntiforgery antiforgery) : IAsyncPageFilter
{
    private const string Sentence =
        "This form had lain open for too long, so nothing is saved yet. All that you wrote is still here; save it once more.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (IsForm(context) && context.HandlerMethod is null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (!MayChange(context) || await IsOurs(context.HttpContext))
        {
            await next();
        }
        else
        {
            context.Result = await ShowAgain(context);
        }
    }

    private static bool IsForm(PageHandlerExecutingContext context) => HttpMethods.IsPost(context.HttpContext.Request.Method);

    private static bool MayChange(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        return !isReading && !context.ActionDescriptor.ModelTypeInfo!.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true);
    }

    private async Task<bool> IsOurs(HttpContext context)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private static async Task<IActionResult> ShowAgain(PageHandlerExecutingContext context)
    {
        // A form that is not one (JSON, no body) was never shown to anybody.
        if (context.HandlerInstance is not IFormPage form || !context.HttpContext.Request.HasFormContentType)
        {
            return new AntiforgeryValidationFailedResult();
        }
        context.ModelState.Clear();
        context.ModelState.AddModelError("", Sentence);
        var again = await form.ShowAgain();
        if (again is PageResult page)
        {
            page.StatusCode = StatusCodes.Status400BadRequest;
        }
        // Where there is nothing to show again, it must not look as if it had been done.
        return again is LocalRedirectResult or RedirectToPageResult ? new AntiforgeryValidationFailedResult() : again;
    }
}
