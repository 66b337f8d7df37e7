namespace ArticleSite.Core.Ads.Networks;

/// <summary>What patterns read off one address, before anything is copied.</summary>
internal ref struct UrlCapture
{
    public ReadOnlySpan<char> Account;
    public ReadOnlySpan<char> Campaign;
    public ReadOnlySpan<char> Creative;
    public ReadOnlySpan<char> Destination;

    public void Set(UrlField field, ReadOnlySpan<char> text)
    {
        switch (field)
        {
            case UrlField.Account: Account = text; break;
            case UrlField.Campaign: Campaign = text; break;
            case UrlField.Creative: Creative = text; break;
            case UrlField.Destination: Destination = text; break;
            default: break;
        }
    }

    public readonly AdUrl ToAdUrl(string network, AdUrlRole role, bool isCloaked) => new(network, role)
    {
        Account = Uri.UnescapeDataString(Account),
        Campaign = Uri.UnescapeDataString(Campaign),
        Creative = Uri.UnescapeDataString(Creative),
        Destination = Destination.IsEmpty ? null : Uri.UnescapeDataString(Destination),
        IsCloaked = isCloaked,
    };
}

/// <summary>Where the text of a hole goes.</summary>
internal enum UrlField
{
    /// <summary>Nowhere: it must only be there.</summary>
    None,
    Account,
    Campaign,
    Creative,
    Destination,
}
