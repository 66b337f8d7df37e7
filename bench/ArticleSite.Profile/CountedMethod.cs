using System.Globalization;

namespace ArticleSite.Profile;

/// <summary>What was counted at one place of a method.</summary>
/// <param name="Kind">What is counted, as the runtime numbers it; the low four bits say what the data are.</param>
/// <param name="Offset">Of the place in the method's IL.</param>
/// <param name="Count">How many data there are.</param>
/// <param name="Other">More of the place: for a branch, where it leads.</param>
/// <param name="Data">Numbers, or names of types and methods as the runtime writes them.</param>
internal sealed record CountedPlace(int Kind, int Offset, int Count, int Other, List<string> Data)
{
    /// <summary>True where the data are numbers.</summary>
    public bool IsNumbers => DataKind is DataKind.FourBytes or DataKind.EightBytes;

    /// <summary>What the data are.</summary>
    public DataKind DataKind => (DataKind)(Kind & 0xF);
}

/// <summary>What a place has in its data.</summary>
internal enum DataKind
{
    None = 0,
    FourBytes = 1,
    EightBytes = 2,
    Type = 3,
    Method = 4,
}

/// <summary>A method as the runtime names it, and how often it went which way.</summary>
/// <param name="Name">Its type and its name, with a point between.</param>
/// <param name="Signature">What it gives back and takes, in the words of the IL assembler.</param>
/// <param name="Size">Of its IL, in bytes.</param>
/// <param name="Places">What was counted.</param>
internal sealed record CountedMethod(string Name, string Signature, int Size, List<CountedPlace> Places)
{
    /// <summary>How much went on in it.</summary>
    public long Weight => Places.Where(place => place.IsNumbers).SelectMany(place => place.Data).Sum(number => long.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>True for a method with type parameters of its own. What they were is not told.</summary>
    public bool IsGeneric => Signature.Contains("generic ", StringComparison.Ordinal);

    /// <summary>True for a method of an object.</summary>
    public bool IsInstance => Signature.StartsWith("instance ", StringComparison.Ordinal);

    /// <summary>How many parameters it has.</summary>
    public int ParameterCount
    {
        get
        {
            var list = Signature.AsSpan(Signature.IndexOf("  (", StringComparison.Ordinal) + 3)[..^1];
            if (list.IsEmpty) return 0;
            var (count, depth) = (1, 0);
            foreach (var letter in list)
            {
                if (letter is '<' or '(' or '[') depth++;
                else if (letter is '>' or ')' or ']') depth--;
                else if (letter == ',' && depth == 0) count++;
            }

            return count;
        }
    }

    /// <summary>Each method once, as in the run in which it did most; the busiest first.</summary>
    public static IEnumerable<CountedMethod> Busiest(IEnumerable<CountedMethod> methods) =>
        methods.GroupBy(method => (method.Name, method.Signature, method.Size)).Select(group => group.MaxBy(method => method.Weight)!).OrderByDescending(method => method.Weight).ThenBy(method => method.Name, StringComparer.Ordinal);

    /// <summary>Its type and its name by itself. The points between angle brackets are part of names that the compiler has made up.</summary>
    public (string Type, string Name) Parts()
    {
        foreach (var name in (string[])[".ctor", ".cctor"])
            if (Name.EndsWith("." + name, StringComparison.Ordinal)) return (Name[..^(name.Length + 1)], name);
        var depth = 0;
        for (var at = Name.Length - 1; at > 0; at--)
        {
            if (Name[at] is ']' or '>') depth++;
            else if (Name[at] is '[' or '<') depth--;
            else if (Name[at] == '.' && depth == 0) return (Name[..at], Name[(at + 1)..]);
        }

        return ("", Name);
    }

    /// <summary>Reads the text that the runtime writes when it ends.</summary>
    public static IEnumerable<CountedMethod> ReadAll(string path)
    {
        const string nameBegin = "MethodName: ", signatureBegin = "Signature: ", typeBegin = "TypeHandle: ", methodBegin = "MethodHandle: ";
        CountedMethod? method = null;
        foreach (var line in File.ReadLines(path))
        {
            var words = line.Split(' ');
            if (words[0] is "***" or "@@@")
            {
                if (method is not null) yield return method;
                method = words[0] == "@@@" ? new("", "", Convert.ToInt32(words[6], 16), []) : null; // @@@ codehash A methodhash B ilSize C records D
            }
            else if (line.Length == 0 || method is null) continue;
            else if (words[0] == "Schema") method.Places.Add(new(Number(words[2]), Number(words[4]), Number(words[6]), Number(words[8]), [])); // Schema InstrumentationKind A ILOffset B Count C Other D
            else if (line.StartsWith(nameBegin, StringComparison.Ordinal)) method = method with { Name = line[nameBegin.Length..] };
            else if (line.StartsWith(signatureBegin, StringComparison.Ordinal)) method = method with { Signature = line[signatureBegin.Length..] };
            else if (line.StartsWith(typeBegin, StringComparison.Ordinal)) method.Places[^1].Data.Add(line[typeBegin.Length..]);
            else if (line.StartsWith(methodBegin, StringComparison.Ordinal)) method.Places[^1].Data.Add(line[methodBegin.Length..]);
            else method.Places[^1].Data.Add(words[0]);
        }
    }

    private static int Number(string word) => unchecked((int)uint.Parse(word, CultureInfo.InvariantCulture));
}
