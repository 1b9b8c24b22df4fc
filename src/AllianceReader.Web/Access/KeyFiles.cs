using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AllianceReader.Web.Access;

/// <summary>
/// The keys in their folder. One that a disk takes no more is kept in memory, for this run: forms and logins go on, and only those that are
/// open at the next start ask once more.
/// </summary>
internal sealed class KeyFiles(DirectoryInfo folder, ILoggerFactory logs) : IXmlRepository
{
    private readonly FileSystemXmlRepository files = new(folder, logs);
    private readonly ConcurrentQueue<XElement> unwritten = [];

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Written(), .. unwritten];

    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            files.StoreElement(element, friendlyName);
        }
        catch (Exception untaken) when (untaken is IOException or UnauthorizedAccessException)
        {
            unwritten.Enqueue(element);
        }
    }

    // It makes the folder where there is none.
    private IReadOnlyCollection<XElement> Written()
    {
        try
        {
            return files.GetAllElements();
        }
        catch (Exception unmade) when (unmade is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
