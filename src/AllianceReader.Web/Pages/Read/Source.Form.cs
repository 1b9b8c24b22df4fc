using System.ComponentModel.DataAnnotations;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Web.Pages.Read.Understood;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What the form sends, and what the page shows.</summary>
public sealed partial class SourceModel
{
    /// <summary>UTF-16 units of all marks: of a hundred thousand lines, each marked.</summary>
    private const int LongestField = 16 * 1024 * 1024;

    /// <summary>Choices and repairs of one part, and the facts.</summary>
    private const int MostFields = 16_384;

    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Of the source that the lines were numbered in.</summary>
    [BindProperty]
    public string Sha { get; set; } = "";

    /// <summary>Decided in all parts, as of the last look.</summary>
    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Marks { get; set; } = "[]";

    /// <summary>The first line of the part that the form holds.</summary>
    [BindProperty]
    public int Shown { get; set; }

    /// <summary>A line of the part to be shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    [BindProperty]
    public FactsUnderstood Input { get; set; } = new();

    public Article Article { get; private set; } = null!;

    /// <summary>The essay as the marks make it, with what its reader has said of its facts before.</summary>
    public Article Made { get; private set; } = null!;

    /// <summary>How its passages would stand; null before anything was changed.</summary>
    public VerdictCounts? Passages { get; private set; }

    /// <summary>Why the source cannot be shown; null when it can.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>The next essay with something to review; null when there is no other.</summary>
    public string? Next { get; private set; }

    internal SourcePart Part { get; private set; } = null!;
}
