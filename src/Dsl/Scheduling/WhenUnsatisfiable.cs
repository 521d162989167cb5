namespace KubeDsl;

/// <summary>What happens to a Pod that cannot be placed evenly.</summary>
public enum WhenUnsatisfiable
{
    /// <summary>It waits.</summary>
    DoNotSchedule,

    /// <summary>It is placed all the same.</summary>
    ScheduleAnyway,
}
