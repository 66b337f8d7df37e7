using System.Globalization;
using ArticleSite.Bench;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["corpus", var posts, var count, var target]:
        CorpusMaker.Write(posts, int.Parse(count, CultureInfo.InvariantCulture), target);
        break;
    case ["growth", var root]:
        Growth.Measure(root);
        break;
    case ["hostile"]:
        return Doubling.Measure() + DoubledBuilds.Measure(null) == 0 ? 0 : 1;
    case ["hostile", var name]:
        return DoubledBuilds.Measure(name) == 0 ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args);
        break;
}

return 0;
