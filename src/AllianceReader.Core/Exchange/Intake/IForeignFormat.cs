namespace AllianceReader.Exchange.Intake;

/// <summary>Reads the work of one program. A new format is one class and one line where they are gathered.</summary>
public interface IForeignFormat
{
    /// <summary>As <see cref="ForeignWork.Format"/>.</summary>
    string Name { get; }

    /// <summary>By its content: names and endings prove nothing. Looks at no more than it must.</summary>
    bool Recognizes(ForeignFile file);

    /// <summary>A document in its own right, whether anybody has written notes in it or not.</summary>
    bool MayBeAnEssay => false;

    /// <exception cref="FileRefusedException">It cannot be read, with a sentence why.</exception>
    ForeignWork Read(ForeignFile file);
}
