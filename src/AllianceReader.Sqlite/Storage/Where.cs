using AllianceReader.Articles;
using Dapper;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Conditions that hold together, written by us, and the reader's values, which only ever go in as parameters.</summary>
internal sealed class Where(params string[] always)
{
    private readonly List<string> conditions = [.. always];

    public DynamicParameters Values { get; } = new();

    public void Add(string condition) => conditions.Add(condition);

    public void Add(string condition, string parameter, object value)
    {
        conditions.Add(condition);
        Values.Add(parameter, value);
    }

    public void AddIf(object? value, string condition, string parameter)
    {
        if (value is not null)
        {
            Add(condition, parameter, value);
        }
    }

    /// <summary>Any of the values; no values, no condition. The condition reads them from <c>json_each(@parameter)</c>.</summary>
    public void AddAny<T>(IReadOnlyList<T> values, string condition, string parameter)
    {
        if (values.Count > 0)
        {
            Add(condition, parameter, Json.Of(values));
        }
    }

    /// <summary>On <c>article a</c>. The plus keeps SQLite to the index that has the order: whether it is archived says no index by itself.</summary>
    public void AddArchived(ArchivedEssays archived)
    {
        if (archived is not ArchivedEssays.Included)
        {
            Add(archived is ArchivedEssays.Only ? "+a.archived = 1" : "+a.archived = 0");
        }
    }

    /// <summary>The values, with <c>@limit</c> and <c>@offset</c>.</summary>
    public DynamicParameters With(Stretch stretch)
    {
        var values = new DynamicParameters(Values);
        values.Add("limit", stretch.Limit);
        values.Add("offset", stretch.Offset);
        return values;
    }

    /// <summary>The values of several, where they hold in one statement.</summary>
    public static DynamicParameters ValuesOf(params ReadOnlySpan<Where> all)
    {
        var values = new DynamicParameters();
        foreach (var where in all)
        {
            foreach (var name in where.Values.ParameterNames)
            {
                values.Add(name, where.Values.Get<object>(name));
            }
        }
        return values;
    }

    public override string ToString() => conditions.Count == 0 ? "true" : string.Join("\n  and ", conditions);
}
