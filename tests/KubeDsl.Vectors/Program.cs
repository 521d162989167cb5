Console.Error.WriteLine("usage: scheduler|validation|controllers [FOLDER]");
return 2;
