import type { Body } from "#domain/content/rules/body.ts"
import { sessionDays } from "#domain/people/open-session.ts"
import { kept } from "#domain/retention/rules/kept.ts"
import { keptUntil } from "#messages/retention.ts"
import { translator } from "#messages/translate.ts"
import { body, h, list, p, table } from "./words.ts"

/** What the association owes its readers to know. It says what is true of this version, what is lacking too. */
interface Statement {
  readonly title: string
  readonly lead: string
  readonly body: Body
}

const t = translator("da")

/** How usable the site is, how that is known, and what is not good enough yet. */
export const accessibility: Statement = {
  title: "Tilgængelighed",
  lead: "Siden skal kunne bruges af alle, også uden mus, uden script og med forstørret skrift. Her står, hvor langt vi er.",
  body: body(
    h(2, "Hvad vi lever op til"),
    p(
      "Vi bygger efter *WCAG 2.2 på niveau AA*, både de sider, alle kan læse, og dem, redaktionen skriver i. Så vidt vi ved, følger siden standarden, bortset fra det, der står under mangler.",
    ),
    list(
      "Alt kan læses og alle formularer udfyldes med tastatur og uden JavaScript.",
      "Hvert kort har en tabel med de samme tal, og farver står aldrig alene.",
      "Siden følger dit systems lyse, mørke eller høje kontrast og kan forstørres, til den er 320 punkter bred, uden at man skal rulle sidelæns.",
      "Fejl i formularer siges ved feltet og samlet foroven, og det, du har skrevet, bliver stående.",
    ),
    h(2, "Hvordan vi har prøvet det"),
    p("Vi har selv vurderet siden. Det her prøves af maskiner, hver gang noget bliver lavet om:"),
    list(
      "Hver slags side gennemgås med axe i tre bredder, lyst og mørkt, og i tvungne farver.",
      "Hver slags side vises 320 punkter bred og må ikke rulle sidelæns.",
      "Ærinder som tilmelding gås igennem med tastatur alene, og en gang til uden script.",
      "Farverne regnes efter: tekst mod baggrund mindst 4,5:1, kanter og figurer mindst 3:1.",
    ),
    h(2, "Mangler, vi kender"),
    list(
      "Ingen, der bruger skærmlæser til daglig, har prøvet siden for os endnu.",
      "Vedhæftede PDF-filer bliver ikke prøvet. Mangler du en i en form, du kan bruge, sender vi teksten.",
      "De engelske sider har dansk tekst, hvor redaktionen ikke har oversat den.",
      "Kortet over kommunerne er småt på en telefon. Tabellen under det er ikke.",
    ),
    h(2, "Sig til, hvis noget driller"),
    p(
      "Kan du ikke komme til noget, så [skriv eller ring](/kontakt) på [33 25 09 35](tel:+4533250935). Så hjælper vi dig videre og retter fejlen.",
    ),
    p("Erklæringen er skrevet den 25. november 2026 og gælder den udgave af siden, du læser nu."),
  ),
}

/** What is kept of people, why and how long; the table is the one that the nightly job works from. */
export const privacy: Statement = {
  title: "Privatliv",
  lead: "Hvad vi gemmer, hvorfor, og hvornår vi sletter det igen.",
  body: body(
    p(
      "Danmarks Biblioteksforening har ansvaret for oplysningerne her: Farvergade 27D, 2. sal, 1463 København K, telefon [33 25 09 35](tel:+4533250935), CVR 55 61 84 10.",
    ),
    h(2, "Når man læser"),
    p(
      "De sider, alle kan læse, sætter ingen cookies og henter intet fra andre. Vi tæller, hvor mange gange hver side bliver læst hver dag, på vores egen server. Der gemmes hverken adresse, browser eller andet om, hvem der læste.",
    ),
    h(2, "Når man logger ind"),
    p(
      `Når du beder om et link, får din browser en cookie, der varer en time og sørger for, at linket kun virker hos dig. Når du er logget ind, holder én cookie dig logget ind, i højst ${sessionDays} dage efter du sidst var her. Den forsvinder, når du logger ud. De er nødvendige for at logge ind og bruges ikke til andet.`,
    ),
    h(2, "Når man tilmelder sig"),
    p(
      "Vi gemmer navn og e-mail på den, der tilmelder, og på dem, der skal med, hvad de har valgt, og hvad regningen kræver. Oplysninger om allergi ser kun de ansatte, der holder arrangementet, og dem, der laver maden.",
    ),
    p("Står man på venteliste, gemmer vi navn, e-mail og hvor mange pladser man håber på."),
    h(2, "Når man er medlem"),
    p(
      "Vi gemmer navn, e-mail, eventuelt telefon, hvor man er ansat eller valgt, og hvornår medlemskabet gælder. Det afgør prisen, og om man har stemme.",
    ),
    h(2, "Hvad der slettes af sig selv"),
    table(
      ["Hvad", "Hvorfor", "Slettes"],
      ...kept.map(({ key, age }) => [
        t(`retention.kept.${key}.what`),
        t(`retention.kept.${key}.why`),
        keptUntil("da", key, age),
      ]),
    ),
    h(2, "Hvad der bliver stående"),
    p(
      "Tilmeldinger og regninger hører til bogføringen og gemmes, til fem år efter regnskabsårets udgang. Oplysninger om medlemmer gemmes, så længe man er medlem, og så længe bogføringen kræver det. De slettes ikke af sig selv endnu; det gør vi i hånden.",
    ),
    p("Hvad redaktionen gør, skrives i en log, der ikke kan ændres. Der står, hvem der gjorde hvad hvornår."),
    h(2, "Hvad du kan bede om"),
    p(
      "Du kan få at vide, hvad vi har om dig, og få det rettet, slettet eller med dig. Navn og telefon retter du selv på [Min side](/min-side). Resten [skriver eller ringer du om](/kontakt).",
    ),
    p(
      "Er du ikke enig i det, vi gør, kan du klage til [Datatilsynet](https://www.datatilsynet.dk), men sig det gerne til os først.",
    ),
  ),
}
