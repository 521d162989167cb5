using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Which owners were last refused a Pod, and why: such Pods never exist, so that nothing else in the cluster could tell.</summary>
internal sealed class PodRefusals(Recorder recorder)
{
    private readonly Dictionary<ObjectKey, string> messages = [];

    /// <summary>The owners in order, each with what the API server said.</summary>
    internal IEnumerable<KeyValuePair<ObjectKey, string>> All => this.messages.OrderBy(m => m.Key.ToString(), StringComparer.Ordinal);

    /// <summary>Notes how an owner's last attempt to create Pods ended.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="failure">The refusal; null when there was none.</param>
    internal void Note(KubernetesObject owner, ApiException? failure)
    {
        if (failure is null)
        {
            if (this.messages.Count > 0)
                this.messages.Remove(owner.Key);
            return;
        }

        recorder.Event(owner, EventSeverity.Warning, "FailedCreate", "Error creating: " + failure.Message);
        this.messages[owner.Key] = failure.Message;
    }
}
