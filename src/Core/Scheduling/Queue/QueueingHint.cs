namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// Tells whether a change may let a Pod pass the plugin that rejected it. When it cannot tell, it says true: a try too many costs less than a Pod that is forgotten.
/// </summary>
/// <param name="pod">The Pod that is waiting.</param>
/// <param name="change">What happened.</param>
public delegate bool QueueingHint(PodInfo pod, ClusterEvent change);
