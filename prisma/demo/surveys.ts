import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { System } from "#domain/access/actor.ts"
import { askAgain } from "#domain/surveys/commands/ask-again.ts"
import { createSurvey } from "#domain/surveys/commands/create-survey.ts"
import { importObservations } from "#domain/surveys/commands/import-observations.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { saveIndicator } from "#domain/surveys/commands/save-indicator.ts"
import { saveSurveyCategory } from "#domain/surveys/commands/save-survey-category.ts"
import type { SaveIndicator } from "#domain/surveys/input.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { db } from "#platform/database/client.ts"
import { fillPopulations, inventedVisits, sampleYears } from "./survey-numbers.ts"
import { budgetBands, categoriesOf2009, modelsOf2011 } from "./survey-questions.ts"
import { body, h, p, table } from "./words.ts"
import { onDay, publishWritten, type Written } from "./writing.ts"

/**
 * The survey of libraries and citizen service in its three editions, whose answers per municipality are not in our copy
 * and therefore invented; a survey of numbers that is invented whole; and the survey of budgets for 2014 with its real answers, as many as our copy holds.
 */
export async function fillSurveys(actor: System): Promise<void> {
  await fillPopulations(actor)
  await fillCitizenService(actor)
  await fillVisits(actor)
  await fillBudgets(actor)
}

const quotation =
  "Resultaterne må gengives, når både Konsulentfirmaet Knudsen Syd og Danmarks Biblioteksforening nævnes som kilder."
const quotationEn =
  "The results may be reproduced when both Konsulentfirmaet Knudsen Syd and Danmarks Biblioteksforening are named as sources."
const model: Omit<SaveIndicator, "entryId"> = {
  versionId: null,
  key: "model",
  kind: "CATEGORY",
  unit: "",
  decimals: 0,
  perInhabitant: false,
  label: "Hvordan arbejder bibliotek og borgerservice sammen?",
  labelEn: "How do the library and citizen service work together?",
  breakInSeries: false,
  note: "",
  noteEn: "",
  noResponseCode: "0",
  noResponseLabel: "Model 0: Har ikke svaret",
  noResponseLabelEn: "Model 0: Has not answered",
}

async function fillCitizenService(actor: System): Promise<void> {
  const series = "Samarbejdet mellem biblioteker og borgerservicecentre"
  const first = await survey(actor, {
    year: 2009,
    seriesTitle: series,
    seriesKey: "borgerservice",
    slug: "borgerservice-2009",
    lead: "Første gang vi spurgte. Dengang var kategorierne andre end siden.",
    isSample: true,
    facts: {},
    body: body(
      p(
        "Spørgsmålet i 2009 havde sine egne kategorier. De er vist her, som de var; nummer 4 er ikke i vores kopi. Fordi kategorierne er andre, kan årene ikke lægges oven på hinanden.",
      ),
      p(
        "Hvad hver kommune svarede, er ikke i vores kopi. Fordelingen på kortet er *opdigtet* for at vise siden.",
      ),
    ),
  })
  const asked2009 = await question(
    actor,
    first,
    { ...model, noResponseLabel: "Har ikke svaret", noResponseLabelEn: "Has not answered" },
    categoriesOf2009,
  )
  await figures(actor, first, asked2009, {
    bytes: invented(["1", "1", "2", "3", "3", "5", "6", "6", "0"], 9),
    isSample: true,
  })

  const seriesId = await seriesOf(first)
  const second = await survey(actor, {
    year: 2011,
    seriesId,
    slug: "borgerservice-2011",
    lead: "Fem modeller for, hvor tæt biblioteket og kommunens borgerservice arbejder sammen.",
    isSample: true,
    facts: {
      credit: "Konsulentfirmaet Knudsen Syd og Danmarks Biblioteksforening",
      creditEn: "Konsulentfirmaet Knudsen Syd and Danmarks Biblioteksforening",
      quotation,
      quotationEn,
    },
    title: series,
    body: body(
      p(
        "Modellerne går fra den spæde start til det hus, hvor borgeren møder hele kommunen. Model 5 er en kommune uden samarbejde, og model 0 en, der ikke svarede.",
      ),
      p(
        "Hvad hver kommune svarede, er ikke i vores kopi. Fordelingen på kortet er *opdigtet* for at vise siden.",
      ),
      p("Læs mere [om borgerservice](/om-foreningen/borgerservice) på biblioteket."),
    ),
  })
  const asked2011 = await question(
    actor,
    second,
    {
      ...model,
      breakInSeries: true,
      note: "Kategorierne er andre end i 2009, så de to år kan ikke sammenlignes.",
      noteEn: "The categories are others than in 2009, so the two years cannot be compared.",
    },
    modelsOf2011,
  )
  await figures(actor, second, asked2011, {
    bytes: invented(["4", "4", "3", "3", "3", "2", "2", "2", "1", "1", "5", "0"], 11),
    isSample: true,
  })

  const third = await survey(actor, {
    year: 2014,
    seriesId,
    slug: "borgerservice-2014",
    lead: "Tredje gang. Kategorierne fra 2014 er ikke i vores kopi, så eksemplet bruger dem fra 2011.",
    isSample: true,
    facts: {},
    title: series,
    body: body(
      p(
        "Undersøgelsen blev gentaget i 2014. Hverken dens kategorier, dens svar, eller hvem der stod bag, er i vores kopi. Siden viser derfor kategorierne fra 2011 og en fordeling, der er *opdigtet*.",
      ),
    ),
  })
  await askAgain(actor, { entryId: third, versionId: asked2011 })
  await figures(actor, third, asked2011, {
    bytes: invented(["4", "4", "4", "3", "3", "3", "3", "2", "2", "1", "5", "0"], 14),
    isSample: true,
  })
}

async function fillVisits(actor: System): Promise<void> {
  const title = "Besøg på bibliotekerne (eksempel)"
  let seriesId = ""
  let versionId = ""
  for (const year of sampleYears) {
    const entryId = await survey(actor, {
      year,
      ...(seriesId ? { seriesId } : { seriesTitle: title, seriesKey: "eksempel-besoeg" }),
      slug: `besoeg-${year}`,
      title,
      lead: "Hverken spørgsmålet eller tallene er foreningens. De viser, hvordan tal ser ud på kort, i tabel og år mod år.",
      isSample: true,
      facts: {},
      body: body(p("Alt på denne side er *opdigtet* for at vise, hvordan en undersøgelse af tal ser ud.")),
    })
    seriesId = await seriesOf(entryId)
    if (versionId) await askAgain(actor, { entryId, versionId })
    else
      versionId = (
        await saveIndicator(actor, {
          ...model,
          entryId,
          key: "besoeg",
          kind: "NUMBER",
          unit: "besøg",
          perInhabitant: true,
          label: "Besøg på biblioteket i året",
          labelEn: "Visits to the library in the year",
          noResponseCode: "",
          noResponseLabel: "",
          noResponseLabelEn: "",
        })
      ).versionId
    await figures(actor, entryId, versionId, { bytes: inventedVisits(year), isSample: true })
  }
}

async function fillBudgets(actor: System): Promise<void> {
  const entryId = await survey(actor, {
    year: 2014,
    seriesTitle: "Budgetundersøgelsen",
    seriesKey: "budget",
    slug: "budget-2014",
    title: "Budgetundersøgelsen 2014",
    lead: "Hvordan bibliotekernes driftsbudgetter for 2014 ændrede sig fra 2013, kommune for kommune.",
    isSample: false,
    facts: {
      period: "30. september til 6. november 2013",
      periodEn: "30 September to 6 November 2013",
      credit: "Danmarks Biblioteksforening",
      creditEn: "Danmarks Biblioteksforening",
      quotation: "Resultaterne må omtales, når undersøgelsen nævnes som kilde.",
      quotationEn: "The results may be mentioned when the survey is named as their source.",
    },
    body: body(
      p(
        "Bibliotekslederne blev spurgt i efteråret 2013, og tallene er foreløbige. 91 svar dækkede 92 af de 98 kommuner, fordi Esbjerg svarede for Fanø. Brøndby, Faxe, Frederikshavn, Læsø, Samsø og Solrød havde ikke svaret den 11. november.",
      ),
      p(
        "Svarene er bånd og ikke målte tal: *ned 1–3 %* siger, hvor stor ændringen højst er. I vores kopi er der svar fra 72 kommuner, og Fanø gennem Esbjerg. De sidste 19 er offentliggjort engang, men ikke her; de er hverken nuller eller manglende svar.",
      ),
      h(2, "Hvor meget der spares, hvor der spares"),
      table(
        ["Nedgang", "2014", "2013", "2012"],
        ["Op til 1 %", "38 %", "40 %", "14 %"],
        ["1–3 %", "43 %", "43 %", "46 %"],
        ["3–5 %", "9 %", "6 %", "20 %"],
        ["5–8 %", "6 %", "8 %", "14 %"],
        ["Mere end 8 %", "2 %", "3 %", "6 %"],
      ),
      p(
        "Andele af de kommuner, der sparede i det pågældende år, som de blev offentliggjort for hele landet.",
      ),
    ),
  })
  const versionId = await question(
    actor,
    entryId,
    {
      ...model,
      key: "driftsbudget",
      label: "Ændring i driftsbudget 2014 i forhold til 2013, procent",
      labelEn: "Change in operating budget 2014 against 2013, per cent",
      noResponseCode: "",
      noResponseLabel: "",
      noResponseLabelEn: "",
    },
    budgetBands,
  )
  await saveCoverage(actor, { entryId, municipalityCode: "561", answeredForCode: "563" })
  // The association's own figures (db.dk/budgetundersoegelse-2014), as many of them as our copy holds.
  const bytes = await readFile(join(import.meta.dirname, "budgetundersoegelse-2014.csv"))
  await figures(actor, entryId, versionId, { bytes, isSample: false })
}

interface Edition extends Omit<Written, "title" | "facts"> {
  year: number
  seriesId?: string
  seriesTitle?: string
  seriesKey?: string
  title?: string
  facts: Record<string, string>
}

/** An edition with its page, published in its year. @returns the id of its entry */
async function survey(actor: System, edition: Edition): Promise<string> {
  const { year, seriesId = null, seriesTitle = "", seriesKey = "", ...written } = edition
  const title = written.title ?? seriesTitle
  return onDay(new Date(`${year}-11-25T09:00:00Z`), async () => {
    const { id } = await createSurvey(actor, { title, year, seriesId, seriesTitle, seriesKey })
    await publishWritten(actor, id, { ...written, title })
    return id
  })
}

async function question(
  actor: System,
  entryId: string,
  asked: Omit<SaveIndicator, "entryId">,
  categories: typeof modelsOf2011,
): Promise<string> {
  const { versionId } = await saveIndicator(actor, { ...asked, entryId })
  for (const [position, category] of categories.entries()) {
    await saveSurveyCategory(actor, { entryId, versionId, id: null, position, ...category })
  }
  return versionId
}

async function figures(
  actor: System,
  entryId: string,
  versionId: string,
  { bytes, isSample }: { bytes: Uint8Array; isSample: boolean },
): Promise<void> {
  const report = await importObservations(
    actor,
    { entryId, versionId, absent: "UNAVAILABLE", isSample },
    { bytes, dryRun: false },
  )
  if (!report.accepted) throw new Error(`the demo's figures were refused: ${JSON.stringify(report.errors)}`)
  const draft = await db.release.findFirstOrThrow({
    where: { edition: { page: { entryId } }, publishedAt: null },
    select: { id: true },
  })
  await publishRelease(actor, { entryId, releaseId: draft.id, notes: "", licence: "" })
}

async function seriesOf(entryId: string): Promise<string> {
  const { edition } = await db.surveyPage.findUniqueOrThrow({
    where: { entryId },
    select: { edition: { select: { seriesId: true } } },
  })
  return edition.seriesId
}

/** A file with an invented answer for every municipality: the answers in turn, begun at another place for each seed. */
function invented(answers: readonly string[], seed: number): Uint8Array {
  const rows = municipalities.map(({ code }) => {
    const place = (Number(code) * 7919 + seed * 104_729) % answers.length
    return `${code};${answers[place]}`
  })
  return new TextEncoder().encode(`kode;model\n${rows.join("\n")}\n`)
}
