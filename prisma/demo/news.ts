import type { System } from "#domain/access/actor.ts"
import { saveCategory } from "#domain/content/commands/save-category.ts"
import { instantOf } from "#platform/time/time.ts"
import { dinnerDrawing, drawing, hallDrawing, shelfDrawing } from "./pictures.ts"
import { body, figure, h, list, p, quote, table } from "./words.ts"
import { publishedOn, type Written } from "./writing.ts"

/**
 * News over the years. Those from before today tell what is known from the association's own pages, in new words; those
 * that are made up for showing carry `isSample`.
 */
export async function fillNews(
  actor: System,
  at: Date,
  summit: { city: string; path: string },
): Promise<void> {
  const category = async (label: string, labelEn: string, position: number) =>
    (await saveCategory(actor, { id: null, label, labelEn, position })).id
  const politics = await category("Kulturpolitik", "Cultural policy", 1)
  const summits = await category("Topmøde", "Summit", 2)
  const surveys = await category("Undersøgelser", "Surveys", 3)
  const practice = await category("Fra bibliotekerne", "From the libraries", 4)
  const shelf = await drawing(actor, "reol", "Tegning af en reol med bøger i fem farver", shelfDrawing(1))
  const hall = await drawing(
    actor,
    "sal",
    "Tegning af stolerækker foran en scene, set ovenfra",
    hallDrawing(),
  )
  const dinner = await drawing(actor, "bord", "Tegning af et langbord med tallerkener", dinnerDrawing())
  const evening = await drawing(
    actor,
    "aftenreol",
    "Tegning af en reol med smalle og brede bogrygge",
    shelfDrawing(4),
  )

  const story = (day: string, categoryId: string, written: Written) =>
    publishedOn(instantOf(day, "09:00"), actor, "NEWS", {
      ...written,
      facts: { categoryId, ...written.facts },
    })
  const ago = (days: number) => new Date(at.getTime() - days * 86_400_000).toISOString().slice(0, 10)

  await story("2011-11-14", surveys, {
    title: "Fem måder at dele hus med borgerservice på",
    slug: "fem-maader-at-dele-hus",
    ...about("Borgerservice"),
    lead: "En ny undersøgelse viser, hvor tæt biblioteker og borgerservice arbejder sammen i kommunerne.",
    body: body(
      p(
        "Danmarks Biblioteksforening og Konsulentfirmaet Knudsen Syd har spurgt kommunerne, hvad bibliotek og borgerservice gør sammen. Svarene falder i fem modeller, fra den spæde start til slet intet.",
      ),
      list(
        "*Model 1, den spæde start:* fælles it eller lidt fælles undervisning, som borgeren knap ser.",
        "*Model 2, vi flytter sammen:* borgerservice har folk på biblioteket, og man deler lokaler.",
        "*Model 3, vi arbejder sammen:* bibliotekets egne medarbejdere løser udvalgte opgaver.",
        "*Model 4, fælles indgang:* også sundhed, nærpoliti, jobservice eller turistkontor er med under samme tag.",
        "*Model 5:* intet samarbejde.",
      ),
      p(
        "Kommuner, der ikke har svaret, er vist for sig. Resultaterne må gengives, når begge nævnes som kilder.",
      ),
    ),
  })
  await story("2013-11-12", surveys, {
    title: "Flere skærer lidt, få skærer meget",
    slug: "flere-skaerer-lidt",
    ...about("Økonomi"),
    lead: "Blandt de kommuner, der sparer på biblioteket i 2014, nøjes fire ud af fem med højst tre procent.",
    body: body(
      p(
        "Bibliotekslederne blev spurgt mellem 30. september og 6. november. 91 svarede, og da Esbjerg svarer for Fanø, dækker tallene 92 af 98 kommuner. De er foreløbige.",
      ),
      h(2, "Så meget skærer de, der skærer"),
      table(
        ["Nedskæring", "2014", "2013", "2012"],
        ["Op til 1 %", "38 %", "40 %", "14 %"],
        ["1 til 3 %", "43 %", "43 %", "46 %"],
        ["3 til 5 %", "9 %", "6 %", "20 %"],
        ["5 til 8 %", "6 %", "8 %", "14 %"],
        ["Over 8 %", "2 %", "3 %", "6 %"],
      ),
      p("Kilde: Danmarks Biblioteksforenings Budgetundersøgelse 2014. Tallene må bruges, når den nævnes."),
    ),
  })
  await story("2024-02-06", politics, {
    title: "Kulturens Plads søger samtaler, der fortjener et publikum",
    slug: "kulturens-plads-2024",
    lead: "Dansk Kulturliv rejser igen sin egen plads på Folkemødet på Bornholm, og den skal fyldes.",
    body: body(
      p(
        "Når kulturen står samlet, bliver den hørt. Derfor er der et åbent opslag: hvem vil på scenen på Kulturens Plads på Folkemøde 2024, og med hvad?",
      ),
      p("Forslag kan komme fra biblioteker, foreninger og enkeltpersoner, helst flere sammen."),
    ),
  })
  await story("2024-03-20", summits, {
    title: "Festmenuen på topmødet i Sønderborg",
    slug: "festmenu-2024",
    lead: "Første dag slutter ved langbordet. Her er det, man skal vide, før man sætter sig.",
    heroId: dinner,
    heroAlt: "Et langbord set ovenfra med tallerkener i flere farver",
    body: body(
      p(
        "Topmødet den 11. og 12. april 2024 holdes i Sønderborg, og aftenen den første dag er til at spise sammen. Man vælger menu, når man tilmelder sig, og man kan fortælle køkkenet om allergi.",
      ),
      quote("Gode aftaler begynder sjældent ved en talerstol."),
    ),
    isSample: true,
  })
  await story("2024-04-12", summits, {
    title: "Kultur i en krisetid satte tonen på topmødet",
    slug: "kultur-i-en-krisetid",
    ...about("Demokrati"),
    lead: "Er demokratiet i krise, og hvad kan et bibliotek gøre ved det? Det spurgte Det Bibliotekspolitiske Topmøde 2024 om.",
    heroId: hall,
    heroAlt: "Stolerækker foran en scene set ovenfra",
    body: body(
      p(
        "Clement Kjersgaard tog deltagerne med ind i de næste 25 års historie. Bagefter gik snakken videre i mindre rum: om børn, der ikke læser, om huse, der står åbne, og om penge, der mangler.",
      ),
      p("Topmødet samler hvert år kommunalpolitikere, biblioteksledere og alle os, der låner."),
    ),
  })
  await story("2024-10-29", politics, {
    title: "Sammenhængskraft kan lånes med hjem",
    slug: "sammenhaengskraft",
    ...about("Demokrati"),
    lead: "Kulturpolitik handler om mere end bevillinger. Den handler om steder, hvor vi møder nogen, vi ikke kendte i forvejen.",
    body: body(
      p(
        "Folkebiblioteket er et af de få rum, hvor ingen skal købe noget, og hvor den ældste og den yngste i byen kan sidde ved samme bord.",
      ),
      h(2, "Tre spørgsmål til enhver kulturpolitik"),
      list(
        "Kan alle komme derhen, også uden bil?",
        "Er der åbent, når folk har fri?",
        "Er der noget at gøre sammen, og ikke kun hver for sig?",
      ),
    ),
    isSample: true,
  })
  await story("2024-11-18", summits, {
    title: "Næste topmøde bliver i Herning",
    slug: "topmoede-2025-herning",
    lead: "Sæt kryds den 24. og 25. april 2025: Det Bibliotekspolitiske Topmøde holdes på Kulturhotellet og i Højhuset.",
    body: body(
      p("To dage midt i Jylland, med plads til både store ord og små sessioner. Programmet følger."),
      p("Se mere på [topmødets side](/arrangementer/topmoede-2025)."),
    ),
  })
  await story(ago(60), practice, {
    title: "Nøglen ligger i lånerkortet",
    slug: "noeglen-ligger-i-laanerkortet",
    ...about("Åbne biblioteker"),
    lead: "Når personalet går hjem, kan man stadig komme ind. Sådan gør et bibliotek, der er åbent fra morgen til sen aften.",
    body: body(
      p(
        "Om formiddagen er det pensionister med avisen. Om eftermiddagen skolebørn. Og efter klokken otte sidder der studerende, som ingen vidste boede i byen.",
      ),
      figure(
        evening,
        "Bogrygge i mange bredder på en reol",
        "Reolen er den samme, men brugerne skifter med klokken.",
      ),
      p("Det er ikke teknikken, der er svær. Det er at turde stole på folk, og det viser sig, at man kan."),
    ),
    isSample: true,
  })
  await story(ago(21), surveys, {
    title: "Sådan læser man vores tal",
    slug: "saadan-laeser-man-vores-tal",
    lead: "Et hul på kortet er ikke et nul. Fire ting, der er gode at vide, før man citerer en undersøgelse.",
    body: body(
      list(
        "*Ikke svaret* er et svar i sig selv, og det vises altid som det, det er.",
        "*Foreløbig* betyder, at tallet kan ændre sig. Så står der, hvornår det blev hentet.",
        "Bånd som 1 til 3 procent er ikke målinger. Man kan ikke lægge dem sammen.",
        "Skifter spørgsmålet fra år til år, kan årene ikke stilles op ved siden af hinanden.",
      ),
      p("Husk at nævne kilden. Den står under hver undersøgelse."),
    ),
  })
  await story(ago(6), summits, {
    title: `Topmødet kalder: mød os i ${summit.city}`,
    slug: "topmoedet-kalder",
    ...about("Topmøde 2027"),
    lead: "Tilmeldingen er åben. Kommer I flere fra samme kommune, kan én tilmelde alle på én gang.",
    heroId: shelf,
    heroAlt: "En reol med bøger i fem farver",
    facts: { frontPlace: 1 },
    body: body(
      p(
        "To dage, ét spørgsmål: hvad skal biblioteket være, når alt andet lukker? Der er debat i den store sal, sessioner i de små, og mad om aftenen.",
      ),
      p(
        `Se program og priser på [topmødets side](${summit.path}). Er jeres kommune medlem, får I automatisk medlemspris.`,
      ),
    ),
    isSample: true,
  })
}

/** What a story is tagged with. */
function about(...tags: string[]) {
  return { about: { tags, authors: [], related: [] } }
}
