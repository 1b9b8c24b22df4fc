namespace AllianceReader.Core.Tests.Corpus;

/// <summary>A sentence or two of each language, and what it is taken for.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("en", "The wall is older than the towns, and it was built by people who did not trust each other.")]
    [InlineData("ko", "항구는 서로 믿지 못하던 두 마을이 함께 지은 것이다. NATO와 같다.")]
    [InlineData("ja", "港は、互いに信じていなかった二つの町が一緒に作ったものである。")]
    [InlineData("zh", "港口是由两个互不信任的城镇共同修建的，至今仍由他们的子孙看守。")]
    [InlineData("de", "Die Mauer ist älter als die Städte, und sie wurde von Leuten gebaut, die sich nicht trauten.")]
    [InlineData("fr", "Le mur est plus vieux que les deux villes, et il a été construit par des gens qui ne se fiaient pas les uns aux autres.")]
    [InlineData("es", "El muro es más viejo que las dos ciudades, y lo construyeron los que no se fiaban de los otros.")]
    [InlineData("it", "Il muro è più vecchio delle due città, e non è stato costruito per gli altri ma per la paura che si ha di loro.")]
    [InlineData("pt", "O muro é mais velho do que as duas cidades, e não foi feito para os outros mas por causa do medo que se tem deles.")]
    [InlineData("nl", "De muur is ouder dan het dorp, en hij is niet gebouwd door de mensen die er nu wonen, maar door die van vroeger.")]
    [InlineData("pl", "Mur jest starszy od obu miast i nie został zbudowany przez tych, którzy się na nim opierają, ale dla ich spokoju.")]
    [InlineData("tr", "Duvar iki kasabadan daha eskidir ve birbirine güvenmeyen insanlar için değil, bir arada yaşamak için yapılmıştır.")]
    [InlineData("ru", "Стена старше обоих городов, и построили её не для того, чтобы все жили за ней, а потому что это было дешевле.")]
    [InlineData("uk", "Стіна старша за обидва міста, і її збудували не для того, щоб жити за нею, а тому що це було дешевше.")]
    [InlineData("el", "Το τείχος είναι παλαιότερο από τις δύο πόλεις.")]
    [InlineData("ar", "الجدار أقدم من المدينتين وقد بناه أناس لم يثق بعضهم ببعض.")]
    [InlineData("fa", "دیوار از هر دو شهر کهن‌تر است و مردمی آن را ساختند که پیش از این به یکدیگر گمان بد داشتند.")]
    [InlineData("he", "החומה עתיקה משתי הערים.")]
    [InlineData("hi", "दीवार दोनों नगरों से पुरानी है।")]
    [InlineData(null, "Lorem ipsum dolor sit amet consectetur adipiscing elit")]
    [InlineData(null, "12 34 56")]
    public void A_sentence_is_known_by_its_script_or_its_little_words(string? tag, string text) =>
        Assert.Equal(tag, AllianceReader.Corpus.Language.Of(text) is var (found, _) ? found : null);
}
