using System.Text.Json.Serialization;

namespace ArticleSite.Cli.Serve;

/// <summary>JSON of the live connection, without reflection.</summary>
[JsonSerializable(typeof(List<string>))]
internal sealed partial class LiveJson : JsonSerializerContext;
