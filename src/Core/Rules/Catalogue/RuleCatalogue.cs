using System;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Catalogue;

/// <summary>All rules by id.</summary>
public static class RuleCatalogue
{
    /// <summary>All rules in the order of their ids.</summary>
    public static EquatableArray<Rule> All { get; } =
    [
        ServerRules.Refused,
        NamingRules.InvalidName,
        NamingRules.SameIdentity,
        NamingRules.InvalidPortName,
        ServerRules.Warned,
        ServerRules.Unreadable,
        PodRules.VariableDefinedTwice,
        PodRules.RestartPolicyNotAllowed,
        PodRules.ProbeSettingNotAccepted,
        PodRules.ProbePortNotDeclared,
        PodRules.ImageNotPinned,
        PodRules.PortNotChosen,
        PodRules.ImageMissing,
        ResourceRules.RequestAboveLimit,
        ResourceRules.MalformedQuantity,
        ResourceRules.MilliMemory,
        ResourceRules.MemoryMissing,
        NetworkingRules.PortConflict,
        NetworkingRules.PortNotServed,
        StorageRules.VolumeNotDeclared,
        SecurityRules.SecretInSource,
        ReliabilityRules.ReplicasFightAutoscaler,
        SchedulingRules.NoNodeFits,
        DeclarationRules.NotExtensible,
        DeclarationRules.UnknownValue,
        DeclarationRules.WrongPointer,
        DeclarationRules.SetTwice,
        DeclarationRules.NoEffect,
        ServerRules.UnlistedValue,
        DeclarationRules.ValueDoesNotFit,
        DeclarationRules.UnknownField,
        DeclarationRules.InheritedPart,
        DeclarationRules.UnknownKind,
        DeclarationRules.FileMissing,
        DeclarationRules.ManifestUnreadable,
        DeclarationRules.FileTooLarge,
    ];

    /// <summary>The rule with an id; null when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));
}
