namespace AllianceReader.Exchange.Intake;

/// <summary>Reads the work of one program. A new format is one class and one line where they are gathered.</summary>
public interface IForeignFormat
{
    /// <summary>As <see cref="ForeignWork.Format"/>.</summary>
    string Name { get; }

    /// <summary>By its content: names and endings prove nothing. Looks at no more than it must.</summary>
    bool Recognizes(ForeignFile file);

    /// <exception cref="FileRefusedException">It cannot be read, with a sentence why.</exception>
    ForeignWork Read(ForeignFile file);
}
