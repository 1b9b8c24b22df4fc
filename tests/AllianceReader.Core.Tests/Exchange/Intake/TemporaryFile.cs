using System.Text;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Core.Tests.Exchange.Intake;

/// <summary>A file as somebody sends it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    private TemporaryFile(byte[] content, string name)
    {
        System.IO.File.WriteAllBytes(path, content);
        File = new(path, name);
    }

    public ForeignFile File { get; }

    public static TemporaryFile Of(string content, string name = "work") => new(Encoding.UTF8.GetBytes(content), name);

    public static TemporaryFile Of(byte[] content, string name = "work") => new(content, name);

    /// <returns>Null where no format knows it.</returns>
    public static ForeignWork? Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    public static ForeignWork? Read(byte[] content)
    {
        using var file = Of(content);
        return ForeignFormats.All.FirstOrDefault(format => format.Recognizes(file.File))?.Read(file.File);
    }

    public void Dispose()
    {
        File.Dispose();
        System.IO.File.Delete(path);
    }
}
