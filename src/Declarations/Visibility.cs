using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KubeDsl.Declarations.Tests")]
[assembly: InternalsVisibleTo("KubeDsl.Generator")]
