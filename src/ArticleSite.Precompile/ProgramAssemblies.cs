using System.Reflection;
using System.Runtime.Loader;

namespace ArticleSite.Precompile;

/// <summary>The assemblies whose types can stand in the list: the program's, its libraries', and what they use of the framework.</summary>
internal static class ProgramAssemblies
{
    /// <summary>Loads the program's and, from the framework that runs this, all that they name.</summary>
    /// <param name="paths">The program's and the libraries' assemblies.</param>
    public static List<Assembly> Load(IReadOnlyList<string> paths)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            paths.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name.Name) is { } path ? context.LoadFromAssemblyPath(Path.GetFullPath(path)) : null;
        List<Assembly> assemblies = [typeof(object).Assembly];
        foreach (var path in paths) Add(new AssemblyName(Path.GetFileNameWithoutExtension(path)), assemblies);
        return assemblies;
    }

    private static void Add(AssemblyName name, List<Assembly> assemblies)
    {
        if (assemblies.Exists(known => known.GetName().Name == name.Name) || TryLoad(name) is not { } assembly) return;
        assemblies.Add(assembly);
        foreach (var used in assembly.GetReferencedAssemblies()) Add(used, assemblies);
    }

    /// <summary>Null for one that is not of this framework, as the web server's.</summary>
    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception missing) when (missing is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }
}
