using ArticleSite.Precompile;

// ArticleSite.Precompile METHODS PROFILE ASSEMBLY...: METHODS is methods.txt, PROFILE is written, the assemblies are the program's
if (args is not [var list, var profile, .. var paths]) throw new ArgumentException("expected: METHODS PROFILE ASSEMBLY...");
var assemblies = ProgramAssemblies.Load(paths);
var writer = new ProfileWriter();
var number = 0;
foreach (var line in File.ReadLines(list))
{
    number++;
    if (!ListedMethods.IsListed(line)) continue;
    var methods = ListedMethods.Parse(line).Find(assemblies);
    if (methods.Count == 0) Console.WriteLine($"{list}({number}): not in the program: {line}"); // nothing is wrong with the program then; the line can go
    foreach (var method in methods) writer.Add(method);
}

writer.Save(profile);
