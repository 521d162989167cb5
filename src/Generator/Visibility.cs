using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KubeDsl.Generator.Tests")]
