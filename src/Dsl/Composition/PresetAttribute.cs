using System;

namespace KubeDsl;

/// <summary>The base of your own attributes that stand for a set of attributes: put the set on the derived attribute's class.</summary>
public abstract class PresetAttribute : Attribute;
