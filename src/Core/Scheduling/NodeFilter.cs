namespace KubeDsl.Scheduling;

/// <summary>A plugin's question to each node about one Pod. It lives for one decision.</summary>
public abstract class NodeFilter
{
    /// <summary>May the Pod go there?</summary>
    public abstract PluginStatus Filter(NodeInfo node);

    /// <summary>Takes into account that another Pod comes to a node: one that is nominated there, or a victim that is spared. The node has it already.</summary>
    public virtual void AddPod(PodInfo other, NodeInfo node)
    {
    }

    /// <summary>Takes into account that another Pod leaves a node. The node has lost it already.</summary>
    public virtual void RemovePod(PodInfo other, NodeInfo node)
    {
    }

    /// <summary>Notes in the cluster what the Pod holds besides its place on the node, now that the node is chosen.</summary>
    public virtual void Reserve(NodeInfo node)
    {
    }

    /// <summary>A filter whose <see cref="AddPod"/> and <see cref="RemovePod"/> leave this one as it is. Filters that do not implement those need no copy.</summary>
    public virtual NodeFilter Clone() => this;
}
