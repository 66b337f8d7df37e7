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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args);
        break;
}
