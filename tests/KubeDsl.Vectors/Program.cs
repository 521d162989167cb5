using KubeDsl.Vectors;

return VectorRunner.Run(args, Console.Out, Console.Error);
