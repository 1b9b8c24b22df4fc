namespace AllianceReader.Web.Fetching;

/// <summary>A page was not fetched; the message is a sentence for the reader.</summary>
public sealed class FetchRefusedException(string reason, Exception? because = null) : Exception(reason, because);
