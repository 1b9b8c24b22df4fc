using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Gives a form's or address's list a new value. MVC's own binder fills the list that stands there, and where that is the empty
/// array of <c>= []</c> it silently fills nothing.
/// </summary>
internal sealed class FreshLists : IModelBinderProvider
{
    private readonly CollectionModelBinderProvider lists = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        IsReadOnlyList(context.Metadata.ModelType) && lists.GetBinder(context) is { } filling ? new Fresh(filling) : null;

    private static bool IsReadOnlyList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private sealed class Fresh(IModelBinder filling) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            bindingContext.Model = null;
            return filling.BindModelAsync(bindingContext);
        }
    }
}
