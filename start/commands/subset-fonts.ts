import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import subsetFont from "subset-font"

/**
 * `npm run fonts`: makes the two fonts of `public/fonts` from their packages, with the letters of Danish and its
 * neighbours, the punctuation people paste, and the weights we set. Both together stay under 60 kB.
 */
const limit = 60_000
const letters =
  `${range(0x20, 0x7e)}ÆØÅæøåÄÖÜäöüßÁÉÍÓÚÝáéíóúýÀÈàèìòùÂÊÎÔÛâêîôûÇçËëÏïÑñÐðÞþ` +
  "\u00a0§©«»°·×´½\u00ad‐‑–—‘’“”„•…″›‹€−→←"
const fonts = [
  {
    from: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
    to: "schibsted-grotesk.woff2",
    weights: { min: 400, max: 800 },
  },
  {
    from: "literata/files/literata-latin-wght-normal.woff2",
    to: "literata.woff2",
    weights: { min: 400, max: 600 },
  },
]

let total = 0
for (const { from, to, weights } of fonts) {
  const whole = await readFile(join("node_modules", "@fontsource-variable", from))
  const small = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: ["kern", "tnum"],
    noHinting: true,
  })
  await writeFile(join("public", "fonts", to), small)
  total += small.length
  console.log(`${to}: ${small.length} bytes`)
}
if (total > limit) {
  console.error(`Both together are ${total} bytes, more than ${limit}.`)
  process.exit(1)
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place))
}
