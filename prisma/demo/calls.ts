import type { System } from "#domain/access/actor.ts"
import { addDays, dayInCopenhagen, instantOf } from "#platform/time/time.ts"
import { body, h, list, p } from "./words.ts"
import { publishedOn } from "./writing.ts"

/** The call for a place on the stage at Folkemødet 2024 as it was announced, and one that always lies ahead. */
export async function fillCalls(actor: System, at: Date): Promise<void> {
  await publishedOn(new Date("2024-01-15T09:00:00Z"), actor, "OPEN_CALL", {
    title: "Open call til Kulturens Plads",
    slug: "kulturens-plads-2024",
    lead: "Dansk Kulturliv skaber igen Kulturens Plads: rammen om kulturdebatten på Folkemødet 2024 på Bornholm.",
    body: body(
      p(
        "Kulturens stemme på Folkemødet bliver stærkere, når vi samler den ét sted. Derfor kunne foreninger, biblioteker og kulturinstitutioner søge om plads til en debat, en samtale eller et indslag.",
      ),
      h(2, "Hvad man kunne søge om"),
      p("En plads i programmet på Kulturens Plads under Folkemødet i Allinge."),
      p("Åbning, frist og omfang på denne side er eksempler."),
    ),
    facts: {
      opensAt: instantOf("2024-01-15", "10:00").toISOString(),
      deadlineAt: instantOf("2024-02-29", "23:59").toISOString(),
      answerByOn: "2024-03-22",
      wordLimit: 400,
    },
    isSample: true,
  })
  const today = dayInCopenhagen(at)
  const deadline = addDays(today, 68)
  const year = addDays(deadline, 120).slice(0, 4)
  await publishedOn(new Date(at.getTime() - 6 * 86_400_000), actor, "OPEN_CALL", {
    title: `Kulturens Plads på Folkemødet ${year}`,
    slug: `kulturens-plads-${year}`,
    lead: "Har I en samtale, der fortjener et publikum? Søg om en plads på scenen.",
    body: body(
      p(
        "Folkemødet samler dem, der bestemmer, og dem, der har noget på hjerte. På Kulturens Plads er der scene, stole og en ordstyrer; indholdet kommer I med.",
      ),
      h(2, "Hvem kan søge"),
      p(
        "Biblioteker, foreninger og kulturinstitutioner, alene eller sammen. Én af jer søger på alles vegne.",
      ),
      h(2, "Det ser vi på"),
      list(
        "Er det en samtale, hvor nogen kan blive klogere, eller et oplæg, der kunne være sendt på mail?",
        "Er der flere end én slags mennesker på scenen?",
        "Kan den, der går forbi, være med?",
      ),
      h(2, "Det får I"),
      p(
        "45 minutter på scenen, lyd og en ordstyrer. Rejse og ophold betaler I selv. Alt her er eksempeldata.",
      ),
    ),
    facts: {
      opensAt: instantOf(addDays(today, -5), "10:00").toISOString(),
      deadlineAt: instantOf(deadline, "23:59").toISOString(),
      answerByOn: addDays(deadline, 35),
      wordLimit: 600,
      contactEmail: "opencall@forening.example",
    },
    isSample: true,
  })
}
