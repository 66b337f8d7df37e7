using System.Globalization;
using ArticleSite.Profile;

// ArticleSite.Profile PROFILE ARGUMENTS COUNTS...: writes PROFILE; ARGUMENTS is the file of arguments that the compiler was called with,
// COUNTS are what the runtime wrote with DOTNET_WritePGOData
if (args is not [var profile, var arguments, .. var counts] || counts.Length == 0) throw new ArgumentException("expected: PROFILE ARGUMENTS COUNTS...");
var assemblies = ProgramAssemblies.Load(File.ReadLines(arguments));
var writer = new ProfileWriter(assemblies);
Dictionary<string, (long Count, string Method)> left = new(StringComparer.Ordinal);
var written = 0;
foreach (var method in CountedMethod.Busiest(counts.SelectMany(CountedMethod.ReadAll)))
{
    if (writer.Add(method) is not { } reason) written++;
    else if (left.TryGetValue(reason, out var busiest)) left[reason] = (busiest.Count + 1, busiest.Method);
    else left[reason] = (1, method.Name);
}

writer.Save(profile);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} methods written"));
foreach (var (reason, (count, method)) in left.OrderByDescending(entry => entry.Value.Count))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} left out: {reason}, most often called {method}"));
