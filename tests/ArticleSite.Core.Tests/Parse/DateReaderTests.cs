using System.Globalization;
using ArticleSite.Core.Parse;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Parse;

public class DateReaderTests
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static string Machine(DateTimeOffset? date) => date!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2024-10-23T06:30:48.169Z", "2024-10-23T06:30:48.169+00:00")]
    [InlineData("2024-10-23T06:30:48.169+02:00", "2024-10-23T06:30:48.169+02:00")]
    [InlineData("2024-10-23T06:30:48-0530", "2024-10-23T06:30:48-05:30")]
    [InlineData("2024-10-23 06:30:48 +02", "2024-10-23T06:30:48+02:00")]
    [InlineData("2024-10-23 06:30:48 UTC", "2024-10-23T06:30:48+00:00")]
    [InlineData("2024-10-23t06:30z", "2024-10-23T06:30:00+00:00")]
    [InlineData("2024-10-23T06:30:48.123456789Z", "2024-10-23T06:30:48.1234567+00:00")]
    [InlineData("2024-01-31", "2024-01-31T00:00:00+01:00")]
    [InlineData("2024-01-31 15:11:56", "2024-01-31T15:11:56+01:00")]
    [InlineData("2024-07-31 15:11:56", "2024-07-31T15:11:56+02:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00+01:00")]
    public void Dates_as_they_should_be_are_read_without_remark(string text, string expected)
    {
        var reading = DateReader.Read(text, s_berlin);
        Assert.Equal((expected, null), (Machine(reading.Value), reading.Remark));
    }

    [Theory]
    [InlineData("2024-02-06 20:9:19", "2024-02-06T20:09:19+00:00")]
    [InlineData("2024-2-5", "2024-02-05T00:00:00+00:00")]
    [InlineData("2024/02/05", "2024-02-05T00:00:00+00:00")]
    [InlineData("2024/2/5 7:5", "2024-02-05T07:05:00+00:00")]
    [InlineData("2024-02-05 07:50:36.980 PM", "2024-02-05T19:50:36.98+00:00")]
    [InlineData("2024-02-05 07:50:36 am", "2024-02-05T07:50:36+00:00")]
    [InlineData("2024-02-05 12:50:36 AM", "2024-02-05T00:50:36+00:00")]
    [InlineData("2024-02-05 12:50:36 PM", "2024-02-05T12:50:36+00:00")]
    [InlineData("2024-02-05 15:50:36 PM", "2024-02-05T15:50:36+00:00")]
    public void Malformed_dates_are_read_as_meant_with_a_remark(string text, string expected)
    {
        var reading = DateReader.Read(text, TimeZoneInfo.Utc);
        Assert.Equal(expected, Machine(reading.Value));
        Assert.NotNull(reading.Remark);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-10")]
    [InlineData("2024-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("9999-99-99 99:99:99")]
    [InlineData("2024-01-31 24:00:00")]
    [InlineData("2024-01-31 10:60")]
    [InlineData("2024-01-31 10:10:60")]
    [InlineData("2024-01-31 14:00 AM")]
    [InlineData("2024-01-31T")]
    [InlineData("2024-01-31 10:10:10.")]
    [InlineData("2024-01-31T10:10:10+15:00")]
    [InlineData("2024-01-31T10:10:10+01:0")]
    [InlineData("2024-01-31T10:10:10Zulu")]
    [InlineData("2024-01/31")]
    [InlineData("24-01-31")]
    [InlineData("31.01.2024")]
    [InlineData("20240131")]
    [InlineData("٢٠٢٤-01-31")]
    public void What_is_no_date_is_refused_with_a_reason(string text)
    {
        var reading = DateReader.Read(text, TimeZoneInfo.Utc);
        Assert.Null(reading.Value);
        Assert.NotNull(reading.Remark);
    }

    [Fact]
    public void A_time_that_summer_time_skips_moves_on_by_the_gap() =>
        Assert.Equal("2024-03-31T03:30:00+02:00", Machine(DateReader.Read("2024-03-31 02:30:00", s_berlin).Value));

    [Fact]
    public void Of_a_time_that_happens_twice_the_first_is_taken() =>
        Assert.Equal("2024-10-27T02:30:00+02:00", Machine(DateReader.Read("2024-10-27 02:30:00", s_berlin).Value));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59.9999999-14:00")]
    public void The_ends_of_the_calendar_are_dates(string text) => Assert.NotNull(DateReader.Read(text, s_berlin).Value);

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll(
            Gen.Elements("2024", "-", "/", "1", "01", "31", "T", " ", ":", "59", ".", "980", "Z", "PM", "AM", "+", "14", "é", "99").ListOf().Select(string.Concat).ToArbitrary(),
            text => DateReader.Read(text, s_berlin) is var reading && (reading.Value is not null || reading.Remark is not null))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Every_instant_is_read_back_as_it_was() =>
        Prop.ForAll<DateTimeOffset>(date =>
            DateReader.Read(date.ToString("O", CultureInfo.InvariantCulture), TimeZoneInfo.Utc).Value!.Value.EqualsExact(date))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
