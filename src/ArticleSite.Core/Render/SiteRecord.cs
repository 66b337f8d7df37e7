using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>The <c>site</c> object: the same for all pages.</summary>
/// <param name="members">Its members.</param>
internal sealed class SiteRecord(TemplateObject members) : TrackedRecord
{
    /// <summary>What it is called in every build.</summary>
    public const string SiteKey = "site";

    private readonly MemberNumbers _numbers = new(members.MemberNames);

    public override string Key => SiteKey;

    public override bool IsOfPage => false;

    public override IEnumerable<string> MemberNames => members.MemberNames;

    protected internal override MemberNumbers Numbers => _numbers;

    protected internal override bool TryFind(string name, out TemplateValue value) => members.TryGetMember(name, out value);
}
