using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KubeDsl.Core.Tests")]
[assembly: InternalsVisibleTo("KubeDsl.Generator")]
