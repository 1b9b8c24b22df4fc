namespace AllianceReader.Web.Commands.Anchoring;

/// <summary>A line that is not what was asked for. The message is a sentence for whoever wrote it.</summary>
internal sealed class UnreadableLineException(string message) : Exception(message);
