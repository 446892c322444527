import mammoth from "mammoth"

/** Styles of Word by what they are, in Danish and English; mammoth knows the headings of its own. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
  ...["Quote", "Citat", "Intense Quote", "Stærkt citat"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...["toc 1", "toc 2", "toc 3", "TOC 1", "TOC 2", "TOC 3"].map(
    (name) => `p[style-name='${name}'] => p.MsoToc1:fresh`,
  ),
]

/** A document of Word as markup, its pictures inside it. @throws when it cannot be read */
export async function docxMarkup(file: Blob): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: await file.arrayBuffer() },
    { styleMap: styles },
  )
  return value
}
