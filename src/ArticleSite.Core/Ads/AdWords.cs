using System.Collections.Frozen;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads;

/// <summary>What pages say about ads in one language.</summary>
/// <param name="Language">The language of the words, as a primary subtag: <c>de</c>.</param>
/// <param name="Label">Above a creative.</param>
/// <param name="PaidLink">Behind a paid link.</param>
/// <param name="PlayVideo">Before a video's title.</param>
/// <param name="Disclosure">That the links of the page earn its publisher money.</param>
public sealed record AdWords(string Language, string Label, string PaidLink, string PlayVideo, string Disclosure)
{
    private static readonly FrozenDictionary<string, AdWords> s_known = new AdWords[]
    {
        new("en", "Advertisement", "(paid link)", "Play video", "This page has paid links. If you buy through one of them, we are paid a commission. The price stays the same for you."),
        new("de", "Anzeige", "(bezahlter Link)", "Video abspielen", "Diese Seite enthält bezahlte Links. Wenn Sie über einen davon etwas kaufen, erhalten wir eine Provision. Der Preis bleibt für Sie gleich."),
        new("fr", "Publicité", "(lien rémunéré)", "Lire la vidéo", "Cette page contient des liens rémunérés. Si vous achetez par l’un d’eux, nous touchons une commission. Le prix reste le même pour vous."),
        new("es", "Publicidad", "(enlace pagado)", "Reproducir el vídeo", "Esta página tiene enlaces pagados. Si compras a través de uno de ellos, nos pagan una comisión. El precio es el mismo para ti."),
        new("it", "Pubblicità", "(link a pagamento)", "Riproduci il video", "Questa pagina contiene link a pagamento. Se acquisti tramite uno di essi, riceviamo una commissione. Per te il prezzo resta lo stesso."),
        new("pt", "Publicidade", "(link pago)", "Reproduzir o vídeo", "Esta página tem links pagos. Se comprar através de um deles, recebemos uma comissão. O preço para si é o mesmo."),
        new("nl", "Advertentie", "(betaalde link)", "Video afspelen", "Deze pagina bevat betaalde links. Als u via zo’n link iets koopt, krijgen wij een commissie. De prijs blijft voor u gelijk."),
        new("pl", "Reklama", "(link płatny)", "Odtwórz film", "Ta strona zawiera płatne linki. Jeśli kupisz coś przez jeden z nich, otrzymamy prowizję. Cena dla Ciebie się nie zmienia."),
        new("ar", "إعلان", "(رابط مدفوع)", "تشغيل الفيديو", "في هذه الصفحة روابط مدفوعة. إذا اشتريت عبر أحدها نتقاضى عمولة، ويبقى السعر نفسه بالنسبة إليك."),
        new("ja", "広告", "（有料リンク）", "動画を再生", "このページには有料リンクがあります。リンクから購入されると、当サイトに手数料が支払われます。お客様の価格は変わりません。"),
        new("zh", "广告", "（付费链接）", "播放视频", "本页含有付费链接。如果您通过这些链接购买，我们会获得佣金，您支付的价格不变。"),
        new("ko", "광고", "(유료 링크)", "동영상 재생", "이 페이지에는 유료 링크가 있습니다. 링크를 통해 구매하시면 저희가 수수료를 받습니다. 구매 가격은 달라지지 않습니다."),
        new("ru", "Реклама", "(платная ссылка)", "Воспроизвести видео", "На этой странице есть платные ссылки. Если вы купите что-либо по такой ссылке, нам выплатят комиссию. Цена для вас не изменится."),
        new("sv", "Annons", "(betald länk)", "Spela upp videon", "Den här sidan har betalda länkar. Om du köper något via en av dem får vi provision. Priset blir detsamma för dig."),
        new("da", "Annonce", "(betalt link)", "Afspil videoen", "Denne side har betalte links. Hvis du køber noget via et af dem, får vi provision. Prisen er den samme for dig."),
        new("nb", "Annonse", "(betalt lenke)", "Spill av videoen", "Denne siden har betalte lenker. Hvis du kjøper noe via en av dem, får vi provisjon. Prisen er den samme for deg."),
        new("fi", "Mainos", "(maksettu linkki)", "Toista video", "Tällä sivulla on maksettuja linkkejä. Jos ostat jotain niiden kautta, saamme siitä komission. Sinulle hinta pysyy samana."),
        new("cs", "Reklama", "(placený odkaz)", "Přehrát video", "Tato stránka obsahuje placené odkazy. Pokud přes některý z nich nakoupíte, dostaneme provizi. Cena se pro vás nemění."),
        new("tr", "Reklam", "(ücretli bağlantı)", "Videoyu oynat", "Bu sayfada ücretli bağlantılar var. Bunlardan biriyle alışveriş yaparsanız komisyon alırız. Sizin için fiyat değişmez."),
    }.ToFrozenDictionary(words => words.Language, StringComparer.Ordinal);

    /// <summary>The words in the first of some languages that is known, by its primary subtag; else in English.</summary>
    public static AdWords For(string language, string siteLanguage) => Find(language) ?? Find(siteLanguage) ?? s_known["en"];

    /// <summary>The disclosure for an article: the site's own text for its language, else the program's, else the same for the site's language, else English.</summary>
    public static DisclosureText DisclosureFor(string language, string siteLanguage, AdRules rules)
    {
        foreach (var wanted in (string[])[language, siteLanguage, "en"])
        {
            for (var tag = wanted; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
                if (rules.Disclosures.FirstOrDefault(text => text.Language.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } own) return own;
            if (Find(wanted) is { } words) return new DisclosureText(words.Language, words.Disclosure);
        }

        throw new InvalidOperationException("there is always an English text");
    }

    /// <summary>The primary subtag in lower case; the two older tags of Norwegian count as <c>nb</c>.</summary>
    public static string PrimaryOf(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        var primary = (end < 0 ? language : language[..end]).ToLowerInvariant();
        return primary is "no" or "nn" ? "nb" : primary;
    }

    private static AdWords? Find(string language) => s_known.GetValueOrDefault(PrimaryOf(language));
}
