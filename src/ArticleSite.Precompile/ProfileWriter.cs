using System.Reflection;
using System.Reflection.Emit;

namespace ArticleSite.Precompile;

/// <summary>
/// Writes a profile as crossgen2 reads it (<c>--mibc</c>): an assembly that names methods and is never run. Its method
/// <c>AssemblyDictionary</c> names one method for each set of assemblies, and that one the methods whose types are all in them.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly SortedDictionary<string, List<MethodBase>> _groups = new(StringComparer.Ordinal);

    public void Add(MethodBase method)
    {
        SortedSet<string> assemblies = new(StringComparer.Ordinal);
        AddAssemblies(method.DeclaringType!, assemblies); // the list has no global methods
        foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : []) AddAssemblies(argument, assemblies);
        var home = NameOf(method.DeclaringType!);
        assemblies.Remove(home);
        var key = string.Join(';', assemblies.Prepend(home));
        if (!_groups.TryGetValue(key, out var group)) _groups[key] = group = [];
        if (!group.Contains(method)) group.Add(method);
    }

    public void Save(string path)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Profile"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Profile");
        var dictionary = Global(module, "AssemblyDictionary");
        var groups = dictionary.GetILGenerator();
        foreach (var (assemblies, methods) in _groups)
        {
            var group = Global(module, "Assemblies_" + assemblies);
            var tokens = group.GetILGenerator();
            foreach (var method in methods)
            {
                tokens.Emit(OpCodes.Ldtoken, method is ConstructorInfo constructor ? module.GetMethodMetadataToken(constructor) : module.GetMethodMetadataToken((MethodInfo)method));
                tokens.Emit(OpCodes.Pop);
            }

            tokens.Emit(OpCodes.Ret);
            groups.Emit(OpCodes.Ldstr, assemblies);
            groups.Emit(OpCodes.Ldtoken, group);
            groups.Emit(OpCodes.Pop);
        }

        groups.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
    }

    private static MethodBuilder Global(ModuleBuilder module, string name) =>
        module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);

    private static void AddAssemblies(Type type, SortedSet<string> to)
    {
        to.Add(NameOf(type));
        if (type.GetElementType() is { } element) AddAssemblies(element, to);
        foreach (var argument in type.GetGenericArguments()) AddAssemblies(argument, to);
    }

    private static string NameOf(Type type) => type.Assembly.GetName().Name!; // assemblies of files have names
}
