namespace AllianceReader.Web.Pages;

/// <summary>The address of a list as it is narrowed now, and of the same list narrowed a little differently.</summary>
public sealed class ListAddress
{
    private readonly string path;
    private readonly IReadOnlyList<KeyValuePair<string, string>> conditions;

    private ListAddress(string path, IReadOnlyList<KeyValuePair<string, string>> conditions)
    {
        this.path = path;
        this.conditions = conditions;
    }

    /// <param name="fields">What the list can be narrowed and ordered by; all else in the address is dropped.</param>
    public static ListAddress Of(HttpRequest request, params IReadOnlyList<string> fields) => new(
        (request.PathBase + request.Path).ToUriComponent(),
        [.. from field in fields
            from value in request.Query[field]
            where !string.IsNullOrWhiteSpace(value)
            select KeyValuePair.Create(field, value)]);

    /// <summary>The list with nothing chosen.</summary>
    public string Cleared => path;

    /// <summary>What it is narrowed and ordered by now.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Conditions => conditions;

    /// <summary>The list with nothing chosen but what these fields say.</summary>
    public string ClearedBut(params IReadOnlyList<string> kept) => Made(conditions.Where(c => kept.Contains(c.Key)));

    /// <summary>Another page that is told the same.</summary>
    public ListAddress At(string other) => new(other, conditions);

    /// <summary>As it is, on its first page.</summary>
    public string Here => Made(conditions);

    /// <summary>Whatever the field says.</summary>
    public string Without(string field) => Made(conditions.Where(c => c.Key != field));

    public string Without(string field, string value) =>
        Made(conditions.Where(c => c.Key != field || c.Value != value));

    /// <summary>The field set to this one value, whatever it was before.</summary>
    public string With(string field, string value) =>
        Made(conditions.Where(c => c.Key != field).Append(KeyValuePair.Create(field, value)));

    /// <param name="number">From 1, which needs no mention.</param>
    public string OnPage(int number) => number == 1 ? Made(conditions) : With("page", Wording.Plain(number));

    private string Made(IEnumerable<KeyValuePair<string, string>> chosen) =>
        path + QueryString.Create(chosen!).ToUriComponent();
}
