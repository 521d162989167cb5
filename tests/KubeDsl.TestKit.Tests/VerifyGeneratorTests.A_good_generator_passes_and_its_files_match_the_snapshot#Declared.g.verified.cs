//HintName: Declared.g.cs
partial class Declared
{
    internal const int Answer = 42;
}
