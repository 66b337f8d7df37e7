using System.Collections.Frozen;

namespace ArticleSite.Core.Markdown;

/// <summary>English words that say nothing about what a text is about.</summary>
internal static class StopWords
{
    public static FrozenSet<string> English { get; } = (
        "a about above after again all almost also although always am an and another any anything are around as at away back be became because "
        + "become been before being below between both but by came can cannot come could did do does doing done down during each either else "
        + "enough etc even ever every everything few find first for from further gave get gets getting give given go goes going gone good got "
        + "great had has have having he help her here hers him himself his how however i if in into is it its itself just keep kind know last "
        + "later least less let lets like likely look lot made make makes making many may maybe me might more most much must my myself near need "
        + "needed needs neither never new next no nor not nothing now of off often ok on once one only onto or other others otherwise our ours "
        + "out over own part per perhaps please put quite rather really right said same say says see seem seems several shall she should show "
        + "since so some something soon still such sure take takes taken tell than that the their theirs them themselves then there therefore "
        + "these they thing things think this those though three through thus till to together too toward try trying two under until up upon us "
        + "use used useful uses using usually very via want was way ways we well went were what whatever when where whether which while who "
        + "whole whose why will with within without won would yes yet you your yours yourself s t ll re ve don isn doesn didn").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
