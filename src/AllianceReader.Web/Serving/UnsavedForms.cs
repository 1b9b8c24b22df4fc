using AllianceReader.Web.Pages;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Serving;

/// <summary>A form that cannot be saved, for the disk is full or fails, comes back filled in with the reason: no draft is lost with it.</summary>
internal sealed class UnsavedForms(ILogger<UnsavedForms> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done is { Exception: CannotSaveException unsaved, ExceptionHandled: false, HandlerInstance: IFormPage form }
            && await ShowAgain(form, context, unsaved) is { } again)
        {
            log.LogError(unsaved, "A form could not be saved");
            (done.Result, done.ExceptionHandled) = (again, true);
        }
    }

    /// <returns>Null where there is nothing that was typed: the page of errors says why it was not done.</returns>
    private static async Task<PageResult?> ShowAgain(IFormPage form, PageHandlerExecutingContext context, CannotSaveException unsaved)
    {
        context.ModelState.Clear();
        context.ModelState.AddModelError("", $"{unsaved.Message} All that you wrote is still here.");
        if (await form.ShowAgain() is not PageResult page)
        {
            return null;
        }
        page.StatusCode = StatusCodes.Status507InsufficientStorage;
        return page;
    }
}
