using Microsoft.AspNetCore.Authorization;

namespace AllianceReader.Web.Access;

internal sealed class MayComeIn : IAuthorizationRequirement;

/// <summary>Lets in everybody while the library does not ask, and then its owner.</summary>
internal sealed class DoorKeeper(Door door) : AuthorizationHandler<MayComeIn>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayComeIn requirement)
    {
        if (!door.Asks || context.User.Identity?.IsAuthenticated == true)
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
