using System;
using System.Collections.Generic;
using KubeDsl.Rules;

namespace KubeDsl.Declarations.Origins;

/// <summary>Where the fields of objects were written.</summary>
public sealed class OriginMap
{
    private readonly Dictionary<FaultPlace, Origin> origins = [];
    private readonly Dictionary<ObjectKey, ObjectKey> templates = [];
    private readonly Origin fallback;

    internal OriginMap(Origin fallback) => this.fallback = fallback;

    /// <summary>The origin of the field or of the nearest field around it; the declaring class for fields that nobody wrote; the environment's class for objects that are not known.</summary>
    public Origin Find(FaultPlace place)
    {
        place = this.Resolve(place);
        for (var path = Dotted(place.Path); ; path = Parent(path))
        {
            if (this.origins.TryGetValue(place with { Path = path }, out var origin))
                return origin;
            if (path.Length == 0)
                return this.fallback;
        }
    }

    /// <summary>The origin of exactly this field; null when nobody wrote it.</summary>
    public Origin? FindExact(FaultPlace place) => this.origins.TryGetValue(this.Resolve(place) with { Path = Dotted(place.Path) }, out var origin) ? origin : null;

    internal void Add(ObjectKey key, string path, Origin origin) => this.origins[new FaultPlace(key, path)] = origin;

    /// <summary>Lets an object have the origins of what it is made after, as the nodes of a pool do.</summary>
    internal void AddCopy(ObjectKey key, ObjectKey template) => this.templates[key] = template;

    private FaultPlace Resolve(FaultPlace place) => this.templates.TryGetValue(place.Object, out var template) ? place with { Object = template } : place;

    /// <summary>Rules write entries of maps as the API server does, <c>limits[cpu]</c>; here they are fields, <c>limits.cpu</c>.</summary>
    private static string Dotted(string path)
    {
        for (var open = path.IndexOf('['); open >= 0; open = path.IndexOf('[', open + 1))
        {
            var close = path.IndexOf(']', open);
            if (close > open + 1 && path[open + 1] is not (>= '0' and <= '9'))
                path = path.Substring(0, open) + "." + path.Substring(open + 1, close - open - 1) + path.Substring(close + 1);
        }

        return path;
    }

    private static string Parent(string path) => path.Substring(0, Math.Max(0, path.LastIndexOfAny(['.', '['])));
}
