namespace ArticleSite.Templating;

/// <summary>A generator of numbers that look random: the same seed gives the same numbers.</summary>
internal sealed class Shuffler(int seed)
{
    private ulong state = (ulong)(uint)seed;

    public ulong Next()
    {
        // SplitMix64
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
