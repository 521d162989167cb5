using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KubeDsl.Runtime.Tests")]
[assembly: InternalsVisibleTo("KubeDsl.Vectors")]
