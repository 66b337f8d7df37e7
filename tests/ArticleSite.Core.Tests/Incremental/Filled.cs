using System.Reflection;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Tests.Incremental;

/// <summary>Makes records in which every property holds something, by reflection: properties that are new are filled too.</summary>
internal sealed class Filled(int seed)
{
    private static readonly string[] Texts = ["", "a", "printer setup", "naïve 日本語", "half \uD83D pair", "𝄞 & <b>", "\0\r\n\t", new string('x', 300)];

    private readonly Random _random = new(seed);
    private int _depth;

    public T A<T>() => (T)Make(typeof(T))!;

    public object? Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return _random.Next(4) == 0 ? null : Make(inner);
        if (type == typeof(string)) return Texts[_random.Next(Texts.Length)] + _random.Next(100);
        if (type == typeof(int)) return _random.Next(3) == 0 ? _random.Next(-5, 5) : _random.Next();
        if (type == typeof(uint)) return (uint)_random.Next() * 3;
        if (type == typeof(bool)) return _random.Next(2) == 0;
        if (type == typeof(double)) return _random.NextDouble() * 100;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length));
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2000 + _random.Next(50), 1, 1, 0, 0, 0, TimeSpan.FromMinutes(_random.Next(-800, 800))).AddTicks(_random.NextInt64(1L << 40));
        if (type == typeof(TimeZoneInfo)) return TimeZoneInfo.CreateCustomTimeZone($"zone {_random.Next()}", TimeSpan.FromMinutes(_random.Next(-600, 600)), "a", "b");
        if (type == typeof(DiagnosticRule)) return Rules.All[_random.Next(Rules.All.Count)];
        if (type == typeof(YamlNode)) return Make(_depth > 2 ? typeof(YamlScalar) : new[] { typeof(YamlScalar), typeof(YamlList), typeof(YamlMap) }[_random.Next(3)]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)) return List(type.GetGenericArguments()[0]);
        return Record(type);
    }

    /// <summary>The same record with one property changed, for each property.</summary>
    public IEnumerable<(string Property, T Changed)> Changes<T>(T record)
        where T : notnull
    {
        foreach (var property in Settable(typeof(T)))
        {
            var other = property.GetValue(record);
            for (var attempt = 0; attempt < 50 && Equals(other, property.GetValue(record)); attempt++) other = Make(property.PropertyType);
            yield return ($"{typeof(T).Name}.{property.Name}", With(record, property, other));
        }
    }

    public static T With<T>(T record, PropertyInfo property, object? value)
        where T : notnull
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private object List(Type item)
    {
        var items = Array.CreateInstance(item, _random.Next(_depth > 4 ? 1 : 4));
        for (var i = 0; i < items.Length; i++) items.SetValue(Make(item), i);
        return typeof(EquatableArray).GetMethod(nameof(EquatableArray.ToEquatableArray))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private object Record(Type type)
    {
        _depth++;
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no constructor");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        foreach (var property in Settable(type)) property.SetValue(made, MayBeNull(property) && _random.Next(4) == 0 ? null : Make(property.PropertyType));
        _depth--;
        return made;
    }

    private static bool MayBeNull(PropertyInfo property) =>
        !property.PropertyType.IsValueType && !property.DeclaringType!.IsGenericType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
