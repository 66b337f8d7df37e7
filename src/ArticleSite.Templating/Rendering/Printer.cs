using System.Globalization;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>How values print: numbers in the invariant culture, lists and objects with their strings quoted.</summary>
internal static class Printer
{
    private const int DepthLimit = 20;

    public static string Print(Rendering run, TemplateValue value, TemplateSpan span)
    {
        switch (value.Kind)
        {
            case TemplateKind.Null: return "";
            case TemplateKind.Boolean: return value.Bool ? "true" : "false";
            case TemplateKind.Int32 or TemplateKind.Int64: return value.Long.ToString(CultureInfo.InvariantCulture);
            case TemplateKind.BigInteger: return value.Big.ToString(CultureInfo.InvariantCulture);
            case TemplateKind.Single: return Numbers.Print(value.Single);
            case TemplateKind.Double: return Numbers.Print(value.Double);
            case TemplateKind.Decimal: return value.Decimal.ToString(CultureInfo.InvariantCulture);
            case TemplateKind.String or TemplateKind.Html: return value.Text;
            case TemplateKind.Date: return Dates.Format(run, value.Date, run.DateFormat, run.Culture);
            case TemplateKind.TimeSpan: return value.Time.ToString("c", CultureInfo.InvariantCulture);
            case TemplateKind.Function: return "<function>";
            case TemplateKind.Object when value.Reference is EmptyRecord: return "";
            default:
                var built = new StringBuilder();
                Append(run, built, value, span, 0);
                return built.ToString();
        }
    }

    private static void Append(Rendering run, StringBuilder built, TemplateValue value, TemplateSpan span, int depth)
    {
        if (depth > DepthLimit) throw run.Fail(span, TemplateRules.LimitExceeded, $"Structure is too deeply nested or contains reference loops: more than {DepthLimit} levels");
        run.CheckString(built.Length, span);
        switch (value.Kind)
        {
            case TemplateKind.Null: built.Append("null"); break;
            case TemplateKind.String or TemplateKind.Html: Quote(built, value.Text); break;
            case TemplateKind.Object when value.Reference is not EmptyRecord:
                built.Append('{');
                var isFirst = true;
                foreach (var name in value.Record.MemberNames)
                {
                    if (!isFirst) built.Append(", ");
                    isFirst = false;
                    value.Record.TryGetMember(name, out var member);
                    AppendName(built, name);
                    built.Append(": ");
                    Append(run, built, member, span, depth + 1);
                }

                built.Append('}');
                break;
            case TemplateKind.Array or TemplateKind.Range or TemplateKind.Iterator:
                built.Append('[');
                var count = 0;
                foreach (var item in run.Each(value, span))
                {
                    if (count++ > 0) built.Append(", ");
                    Append(run, built, item, span, depth + 1);
                }

                built.Append(']');
                break;
            default: built.Append(Print(run, value, span)); break;
        }
    }

    private static void AppendName(StringBuilder built, string name)
    {
        var isPlain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        if (isPlain) built.Append(name);
        else Quote(built, name);
    }

    internal static void Quote(StringBuilder built, string text)
    {
        built.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': built.Append("\\\""); break;
                case '\\': built.Append("\\\\"); break;
                case '\n': built.Append("\\n"); break;
                case '\r': built.Append("\\r"); break;
                case '\t': built.Append("\\t"); break;
                default: built.Append(c); break;
            }
        }

        built.Append('"');
    }
}
