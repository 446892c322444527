import type { System } from "#domain/access/actor.ts"
import { accessibility, privacy } from "./statements.ts"
import { body, file, h, list, p } from "./words.ts"
import { publishedOn } from "./writing.ts"

/** The pages of the tree. Facts are the association's own; what is made up for showing says so. */
export async function fillPages(actor: System, at: Date, rulesId: string): Promise<void> {
  const page = (
    facts: Record<string, string | number | boolean | null>,
    slug: string,
    title: string,
    lead: string,
    text: ReturnType<typeof body>,
    isSample = false,
  ) => publishedOn(at, actor, "PAGE", { title, slug, lead, body: text, facts, isSample })

  const about = await page(
    { position: 1 },
    "om-foreningen",
    "Om foreningen",
    "Vi samler kommuner, institutioner og mennesker, der vil noget med folkebibliotekerne.",
    body(
      p(
        "Danmarks Biblioteksforening arbejder for, at alle har et bibliotek i nærheden, og at det er værd at gå ind i. Vi gør det sammen med de kommuner, der driver bibliotekerne, og med dem, der bruger dem.",
      ),
      h(2, "Det gør vi"),
      list(
        "Vi mødes hvert år til *Det Bibliotekspolitiske Topmøde*, hvor politikere og biblioteksfolk taler om det samme på samme tid.",
        "Vi spørger kommunerne, hvordan det står til, og lægger svarene frem, så alle kan bruge dem.",
        "Vi giver biblioteker og borgere en plads i kulturdebatten, også på Folkemødet.",
      ),
      h(2, "Find os"),
      p("Farvergade 27D, 2. sal, 1463 København K. Telefon 33 25 09 35. CVR 55 61 84 10."),
    ),
  )
  await page(
    { parentId: about, position: 1, inFooter: true },
    "bestyrelse-og-sekretariat",
    "Bestyrelse og sekretariat",
    "Hvem bestemmer, og hvem svarer, når man ringer.",
    body(
      p(
        "Bestyrelsen vælges af medlemmerne og lægger foreningens politik. Sekretariatet fører den ud i livet og er dem, man møder på telefonen og til arrangementerne.",
      ),
      h(2, "Vedtægter"),
      p(
        "Reglerne for valg og generalforsamling står i vedtægterne. Filen her er et eksempel, ikke foreningens egen.",
      ),
      file(rulesId, "Vedtægter (eksempel)"),
    ),
    true,
  )
  await page(
    { position: 2 },
    "medlemskab",
    "Medlemskab",
    "Kommuner, institutioner og enkeltpersoner kan være medlem, og alle mærker det på prisen.",
    body(
      h(2, "Det får man"),
      list(
        "Medlemspris på topmødet, kurser og møder. Er ens kommune medlem, gælder det alle, der er ansat eller valgt der.",
        "En stemme, når foreningen lægger sin politik.",
        "Adgang til de undersøgelser, vi laver, før de ligger fremme for alle.",
      ),
      h(2, "Bliv medlem"),
      p(
        "[Søg om medlemskab](/medlemskab/bliv-medlem) for dig selv eller for en organisation. Er du i tvivl, så ring til sekretariatet på 33 25 09 35.",
      ),
    ),
  )
  await page(
    { parentId: about, position: 2 },
    "borgerservice",
    "Om borgerservice",
    "Hvad borgerservice er, og hvad den har med biblioteket at gøre.",
    body(
      p(
        "Borgerservice er det sted i kommunen, hvor man får pas og kørekort, melder flytning og får hjælp til det, der ellers klares på nettet.",
      ),
      p(
        "Mange steder ligger den i bibliotekets hus, for her kommer folk alligevel, og her er åbent, når rådhuset er lukket. Nogle steder deler de to kun tag, andre steder løser de opgaverne sammen.",
      ),
      p(
        "Hvor tæt samarbejdet er, spurgte vi kommunerne om i [2009](/undersoegelser/borgerservice-2009), [2011](/undersoegelser/borgerservice-2011) og [2014](/undersoegelser/borgerservice-2014).",
      ),
    ),
  )
  await page(
    { inFooter: true, position: 2 },
    "kontakt",
    "Kontakt",
    "Ring, skriv eller kig forbi.",
    body(
      p("*Danmarks Biblioteksforening*, Farvergade 27D, 2. sal, 1463 København K."),
      p("Telefon [33 25 09 35](tel:+4533250935). CVR 55 61 84 10."),
      p("Har det med et arrangement at gøre, så står den rette adresse på arrangementets egen side."),
    ),
  )
  await page(
    { inFooter: true, position: 3 },
    "tilgaengelighed",
    accessibility.title,
    accessibility.lead,
    accessibility.body,
  )
  await page({ inFooter: true, position: 4 }, "privatliv", privacy.title, privacy.lead, privacy.body)
}
