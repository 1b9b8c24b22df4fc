namespace AllianceReader.Web.Api;

/// <param name="Url">Of a page that is open to everybody, by http or https.</param>
internal sealed record PageAddressJson(string? Url);
