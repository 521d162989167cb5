namespace KubeDsl.Rules.Grammars;

/// <summary>The values of one field of a schedule.</summary>
/// <param name="Values">Bit v is set when value v is among them.</param>
/// <param name="IsAny">True when the field was written as <c>*</c> or <c>?</c>.</param>
internal readonly record struct CronFieldSet(ulong Values, bool IsAny);
