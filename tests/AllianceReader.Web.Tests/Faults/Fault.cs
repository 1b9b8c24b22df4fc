namespace AllianceReader.Web.Tests.Faults;

/// <summary>How a call to the system goes wrong; numbered as <c>faults.c</c> and Linux have them.</summary>
internal enum Fault
{
    None = 0,

    /// <summary>The process is gone before it is done.</summary>
    KillBefore = -1,

    /// <summary>The process is gone once it is done.</summary>
    KillAfter = -2,

    /// <summary>Half of the bytes are written, and the process is gone.</summary>
    Torn = -3,

    /// <summary>EIO.</summary>
    Failing = 5,

    /// <summary>ENODEV, of files that are to be mapped and shared.</summary>
    NoSharing = 19,

    /// <summary>ENOSPC.</summary>
    Full = 28,

    /// <summary>EROFS.</summary>
    ReadOnly = 30,

    /// <summary>ENOLCK.</summary>
    NoLocks = 37,
}
