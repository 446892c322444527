/** What words look like, apart from where they stand: tests, placeholders, names of files, links that say nothing. */

const labelsOfNothing = new Set(
  "her|klik her|tryk her|klik|læs mere|læs mere her|læs her|se mere|se mere her|se her|mere|link|linket|dette link|via dette link|download|here|click here|read more|more|this link".split(
    "|",
  ),
)

/** Of all the texts of a link those that tell nobody where it leads. */
export function isLabelOfNothing(text: string): boolean {
  return labelsOfNothing.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
}

/** "IMG_2043.JPG", "DSC01234", "billede-3", "Skærmbillede 2026-01-02": what a camera or a disk calls a picture. */
export function isFileName(alt: string): boolean {
  const text = alt.trim()
  if (/^\S.*\.(jpe?g|png|gif|webp|heic|tiff?|svg|avif|pdf)$/i.test(text)) return true
  if (
    /^(img|dsc|dscn|dscf|pict|p\d{3}|foto|photo|billede|image|picture|unavngivet|untitled)[\s_-]*\(?\d*\)?$/i.test(
      text,
    )
  )
    return true
  return (
    /^(skærmbillede|screenshot|screen shot|whatsapp image)\b.*\d/i.test(text) ||
    /^[\w-]*\d{6,}[\w-]*$/.test(text)
  )
}

/** Words that stand where others were meant to. */
export function isPlaceholder(text: string): boolean {
  return (
    /\blorem ipsum\b/i.test(text) ||
    /\bx{3,}\b/i.test(text) ||
    /\b(TODO|TBD|FIXME)\b/.test(text) ||
    /^\W*(skriv|indsæt|udfyld|tilføj)\s+(din\s+|dit\s+|en\s+|et\s+)?(tekst(en)?|titel|overskrift|navn|dato|billede|link|her)\b/iu.test(
      text,
    ) ||
    /\b(tekst|billede|link|citat|navn|dato) (følger|kommer (her|senere)|mangler)\b/i.test(text) ||
    /\[(navn|dato|titel|tekst|link|sted|beløb|indsæt[^\]]*)\]/i.test(text)
  )
}

/** A whole title or text that was written to try something. */
export function looksLikeTest(text: string): boolean {
  return /^\W*(test(er|ing|side|nyhed|test)?|asdf\w*|qwer\w*|lorem ipsum.*|xxx+|prøve?|titel|uden titel|bla( bla)+)\W*\d*\W*$/i.test(
    text,
  )
}

/** Words of the longest sentence. Abbreviations and numbers ("kl. 8", "bl.a.") end none. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentences(text).map(wordCount))
}

/**
 * How heavy a text is to read: words a sentence, and words of more than six letters in a hundred. Under 35 is easy, over 55 heavy;
 * null for a text too short to tell. Source: C.-H. Björnsson, Läsbarhet (1968).
 */
export function lixOf(text: string): number | null {
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < 30) return null
  const count = text.split("\n").reduce((sum, line) => sum + (line.trim() ? sentences(line).length : 0), 0)
  const long = words.filter((word) => word.length > 6).length
  return Math.round(words.length / Math.max(1, count) + (100 * long) / words.length)
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?][“”"»)]?)\s+(?=[„“"»(]?\p{Lu})/u)
}

function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
