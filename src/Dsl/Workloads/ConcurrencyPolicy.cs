namespace KubeDsl;

/// <summary>What happens when a CronJob is due and its last Job still runs.</summary>
public enum ConcurrencyPolicy
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>The new one is skipped.</summary>
    Forbid,

    /// <summary>The new one replaces the old one.</summary>
    Replace,
}
