import type { EntryText } from "#components/editor/entry-text.ts"

/** Ordinary news of an association as staff write it, made from a number: the same number, the same post. */
export function ordinaryPost(seed: number): EntryText {
  const chance = chances(seed)
  const pick = <One>(of: readonly One[]): One => of[Math.floor(chance() * of.length)] as One
  const town = pick(towns)
  const subject = pick(subjects)
  const sentence = () => pick(sentences)(pick(towns), pick(subjects), 2 + Math.floor(chance() * 90))
  const words = (count: number) => Array.from({ length: count }, sentence).join(" ")
  const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] })
  const linked = (before: string, text: string, href: string, after: string) => ({
    type: "paragraph",
    content: [
      { type: "text", text: before },
      { type: "text", text, marks: [{ type: "link", attrs: { href } }] },
      { type: "text", text: after },
    ],
  })
  const blocks: EntryText["body"][] = [paragraph(words(2 + Math.floor(chance() * 3)))]
  const sections = 1 + Math.floor(chance() * 3)
  for (let nth = 0; nth < sections; nth++) {
    if (sections > 1)
      blocks.push({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: pick(headings) }] })
    blocks.push(paragraph(words(2 + Math.floor(chance() * 4))))
    const more = chance()
    if (more < 0.25) {
      const items = Array.from({ length: 3 }, () => ({
        type: "listItem",
        content: [paragraph(pick(points))],
      }))
      blocks.push({ type: "bulletList", content: items })
    } else if (more < 0.45) {
      blocks.push(linked("I kan se det hele i ", pick(links), "/undersoegelser", " og på biblioteket."))
    } else if (more < 0.6) {
      const attrs = { assetId: `asset-${nth}`, alt: pick(pictures), caption: `Foto fra ${town}` }
      blocks.push({ type: "figure", attrs })
    } else if (more < 0.7) {
      blocks.push({ type: "blockquote", content: [paragraph(`Vi kan mærke det på ${subject} hver dag.`)] })
    }
  }
  if (chance() < 0.6)
    blocks.push(paragraph(`Spørgsmål? Ring på 33 25 09 35 eller skriv til post@forening.example.`))
  return {
    title: pick(titles)(town, subject),
    slug: `nyhed-${seed}`,
    lead: sentence(),
    body: { type: "doc", attrs: { schema: 2 }, content: blocks },
    heroId: chance() < 0.85 ? "hero" : null,
    heroAlt: pick(pictures),
    heroDecorative: false,
    facts: {},
    isSample: false,
  }
}

const towns =
  "Aarhus|Vejle|Rønne|Nykøbing F.|Ærøskøbing|Hjørring|Køge|Sønderborg|Viborg|Ringkøbing-Skjern".split("|")
const subjects =
  "læselysten|de selvbetjente biblioteker|sommerbogen|lektiehjælpen|generalforsamlingen|den digitale dannelse|børnebiblioteket".split(
    "|",
  )
const titles = [
  (town: string, subject: string) => `${town} satser på ${subject}`,
  (town: string) => `Nyt bibliotek i ${town} åbner torsdag den 24. april`,
  (town: string, subject: string) => `Sådan gik det med ${subject} i ${town}`,
  (_: string, subject: string) => `Test af ${subject} gav 12 gode råd`,
  (town: string) => `Borgmesteren i ${town} besøgte biblioteket`,
]
const sentences = [
  (town: string, subject: string, count: number) =>
    `I ${town} har ${count} frivillige arbejdet med ${subject} siden den 3. marts.`,
  (town: string, _: string, count: number) =>
    `Kommunen har afsat ${count}.000 kr. i budgettet, og biblioteket i ${town} får den største del.`,
  (_: string, subject: string) => `Det er første gang, at ${subject} bliver undersøgt på landsplan.`,
  (town: string) => `„Vi er stolte af det, vi har nået,“ siger lederen af biblioteket i ${town}.`,
  (_: string, subject: string, count: number) =>
    `Hver ${count}. låner siger, at ${subject} betyder meget, jf. rapporten fra bl.a. Kulturministeriet.`,
  (town: string) => `Mødet begynder kl. 10.00 i salen på ${town} Bibliotek, og der er kaffe fra kl. 9.30.`,
  () => `Foreningen mener, at loven skal følges op af penge, så små kommuner også kan være med.`,
  (_: string, __: string, count: number) => `I alt deltog ${count} kommuner, og flere er på vej.`,
]
const headings = [
  "Hvad sker der nu?",
  "Flere unge låner",
  "Program for dagen",
  "Baggrund",
  "Det siger kommunen",
  "Fakta",
]
const points = [
  "Åbent alle dage til kl. 22",
  "Lektiehjælp hver tirsdag",
  "Foredrag: Danmarks biblioteker i tal",
  "Kaffe og kage",
]
const links = [
  "undersøgelsen af kommunernes samarbejde",
  "programmet for topmødet",
  "referatet fra generalforsamlingen",
]
const pictures = [
  "Børn læser på gulvet i børnebiblioteket",
  "Borgmesteren klipper den røde snor over",
  "Et kort over kommunerne i Region Midtjylland",
]

/** Numbers from 0 to 1 that look random; mulberry32. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
