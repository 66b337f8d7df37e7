using ArticleSite.Core.Incremental;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Incremental;

public sealed class BuildValidityTests
{
    private static readonly Fingerprint s_told = Fingerprint.Of("told"u8);
    private static readonly DateTimeOffset s_noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly BuildValidity s_validity = new() { Request = s_told, Clock = s_noon, Zone = ZoneSeen.Of(TimeZoneInfo.Utc) };

    [Fact]
    public void What_a_build_said_holds_for_the_same_request_at_any_later_time() => Assert.True(s_validity.Holds(s_told, s_noon.AddYears(1)));

    [Fact]
    public void It_does_not_hold_for_another_request() => Assert.False(s_validity.Holds(Fingerprint.Of("other"u8), s_noon));

    [Fact]
    public void It_does_not_hold_for_an_earlier_time() => Assert.False(s_validity.Holds(s_told, s_noon.AddTicks(-1)));

    [Fact]
    public void It_holds_until_the_site_is_another()
    {
        var limited = s_validity with { Until = s_noon.AddHours(1) };

        Assert.True(limited.Holds(s_told, s_noon.AddHours(1).AddTicks(-1)));
        Assert.False(limited.Holds(s_told, s_noon.AddHours(1)));
    }

    [Fact]
    public void Where_a_template_asked_for_the_time_it_holds_for_that_time_alone()
    {
        var read = s_validity with { IsClockRead = true };

        Assert.True(read.Holds(s_told, s_noon));
        Assert.False(read.Holds(s_told, s_noon.AddTicks(1)));
    }

    [Fact]
    public void It_does_not_hold_when_the_rules_of_the_time_zone_are_others() => Assert.False((s_validity with { Zone = new ZoneSeen("UTC", s_told) }).Holds(s_told, s_noon));

    [Fact]
    public void It_does_not_hold_when_the_time_zone_is_not_known() => Assert.False((s_validity with { Zone = new ZoneSeen("Nowhere/At_All", s_told) }).Holds(s_told, s_noon));

    [Fact]
    public void It_comes_back_as_it_was_written()
    {
        var all = s_validity with { Until = s_noon.AddHours(1), IsClockRead = true };
        var to = new ByteWriter();
        all.Write(to);

        Assert.Equal(all, BuildValidity.Read(new ByteReader(to.WrittenMemory)));
    }
}
