namespace KubeDsl.Parameters;

/// <summary>A field that depends on parameters, directly or by the hash in a name.</summary>
/// <param name="Object">The position of its object among the environment's objects.</param>
/// <param name="Pointer">Where the field is, such as <c>/spec/template/spec/containers/0/image</c>.</param>
/// <param name="Template">Its text, as <see cref="TextTemplate"/> writes it.</param>
public sealed record TemplatedField(int Object, string Pointer, string Template);
