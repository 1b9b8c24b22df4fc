using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AllianceReader.Sqlite.Tests.Exchange;

/// <summary>Archives that somebody has had their hands on.</summary>
internal static class Forged
{
    /// <param name="honest">Whether the manifest is made to say what the file is now.</param>
    public static byte[] Of(byte[] archive, string name, Func<string, string> edit, bool honest = true)
    {
        var files = Read(archive);
        var before = Encoding.UTF8.GetString(files[name]);
        Assert.NotEqual(before, edit(before));
        files[name] = Encoding.UTF8.GetBytes(edit(before));
        if (honest && name != "manifest.json")
        {
            files["manifest.json"] = Told(files["manifest.json"], name, files[name]);
        }
        return Write(files);
    }

    public static byte[] Without(byte[] archive, string name)
    {
        var files = Read(archive);
        files.Remove(name);
        return Write(files);
    }

    /// <summary>Without it, and with a manifest that knows nothing of it.</summary>
    public static byte[] Withdrawn(byte[] archive, string name)
    {
        var files = Read(archive);
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        var told = manifest["files"]!.AsArray();
        told.Remove(told.Single(file => (string?)file!["name"] == name));
        files["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        files.Remove(name);
        return Write(files);
    }

    public static byte[] With(byte[] archive, string name, string text)
    {
        var files = Read(archive);
        files[name] = Encoding.UTF8.GetBytes(text);
        return Write(files);
    }

    private static byte[] Told(byte[] manifest, string name, byte[] content)
    {
        var json = JsonNode.Parse(manifest)!;
        var entry = json["files"]!.AsArray().Single(file => (string?)file!["name"] == name)!;
        entry["bytes"] = content.Length;
        entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content));
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static SortedDictionary<string, byte[]> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return new(zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }), StringComparer.Ordinal);
    }

    private static byte[] Write(SortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
