using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArticleSite.Templating;

/// <summary>Values to JSON and back. What is not ASCII, and what HTML could misread, is written as numbers.</summary>
internal static class Json
{
    private const int DepthLimit = 64;

    public static TemplateValue Write(Call call)
    {
        var built = new StringBuilder();
        Append(call, built, call[0], 0);
        return call.Run.Checked(built.ToString(), call.Span);
    }

    public static TemplateValue Read(Call call)
    {
        if (call[0].IsNull) return default;
        try
        {
            using var document = JsonDocument.Parse(call.Text(0));
            return Value(document.RootElement);
        }
        catch (JsonException error)
        {
            throw call.Fail(0, "This is not JSON: " + error.Message);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw call.Fail(0, "This is not JSON: a string holds half a character");
        }
    }

    private static TemplateValue Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new TemplateObject();
                foreach (var property in element.EnumerateObject()) made[property.Name] = Value(property.Value);
                return made;
            case JsonValueKind.Array:
                var list = new TemplateArray(element.GetArrayLength());
                foreach (var item in element.EnumerateArray()) list.Add(Value(item));
                return list;
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.Number:
                if (element.TryGetInt32(out var whole)) return whole;
                return element.TryGetInt64(out var large) ? large : element.GetDouble();
            default: return default;
        }
    }

    private static void Append(Call call, StringBuilder built, TemplateValue value, int depth)
    {
        if (depth > DepthLimit) throw call.Run.Fail(call.SpanOf(0), TemplateRules.LimitExceeded, $"The value is nested more than {DepthLimit} levels deep, or contains itself");
        call.Run.CheckString(built.Length, call.Span);
        switch (value.Kind)
        {
            case TemplateKind.Null: built.Append("null"); break;
            case TemplateKind.Boolean: built.Append(value.Bool ? "true" : "false"); break;
            case TemplateKind.String or TemplateKind.Html: Quote(built, value.Text); break;
            case TemplateKind.Date: Quote(built, value.Date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case TemplateKind.TimeSpan: Quote(built, value.Time.ToString("c", CultureInfo.InvariantCulture)); break;
            case TemplateKind.Double when !double.IsFinite(value.Double): built.Append("null"); break;
            case TemplateKind.Single when !float.IsFinite(value.Single): built.Append("null"); break;
            case TemplateKind.Object: AppendObject(call, built, value.Record, depth); break;
            case TemplateKind.Array or TemplateKind.Range or TemplateKind.Iterator:
                built.Append('[');
                var count = 0;
                foreach (var item in call.Run.Each(value, call.Span))
                {
                    if (count++ > 0) built.Append(',');
                    Append(call, built, item, depth + 1);
                }

                built.Append(']');
                break;
            case TemplateKind.Function: built.Append("null"); break;
            default: built.Append(Printer.Print(call.Run, value, call.Span)); break;
        }
    }

    private static void AppendObject(Call call, StringBuilder built, TemplateRecord record, int depth)
    {
        built.Append('{');
        var count = 0;
        foreach (var name in record.MemberNames)
        {
            record.TryGetMember(name, out var member);
            if (member.Kind == TemplateKind.Function) continue;
            if (count++ > 0) built.Append(',');
            Quote(built, name);
            built.Append(':');
            Append(call, built, member, depth + 1);
        }

        built.Append('}');
    }

    private static void Quote(StringBuilder built, string text)
    {
        built.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\': built.Append("\\\\"); break;
                case '\n': built.Append("\\n"); break;
                case '\r': built.Append("\\r"); break;
                case '\t': built.Append("\\t"); break;
                case '\b': built.Append("\\b"); break;
                case '\f': built.Append("\\f"); break;
                case < ' ' or > '~' or '<' or '>' or '&' or '"' or '\'' or '+' or '`':
                    built.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default: built.Append(c); break;
            }
        }

        built.Append('"');
    }
}
