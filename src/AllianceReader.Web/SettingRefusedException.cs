namespace AllianceReader.Web;

/// <summary>A setting that cannot be meant, with a sentence for whoever set it.</summary>
public sealed class SettingRefusedException(string sentence) : Exception(sentence);
