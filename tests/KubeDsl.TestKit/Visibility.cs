using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KubeDsl.TestKit.Tests")]
