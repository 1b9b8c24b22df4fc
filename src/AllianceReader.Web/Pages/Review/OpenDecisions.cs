using System.Data.Common;
using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Review;

/// <summary>How many passages wait for a decision, for the bar of every page.</summary>
public sealed class OpenDecisions(IAnnotationStore annotations)
{
    /// <summary>None where they cannot be counted: the bar stands on the page, too, that says what has failed.</summary>
    public async Task<int> Count()
    {
        try
        {
            return await annotations.CountToReview();
        }
        catch (DbException)
        {
            return 0;
        }
    }
}
