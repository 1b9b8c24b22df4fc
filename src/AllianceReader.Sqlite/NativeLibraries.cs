using System.Runtime.InteropServices;

// Of every call out of .NET: from the program's own folders and the system's, never from wherever it happens to be started.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
