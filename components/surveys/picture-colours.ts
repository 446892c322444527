import type { Fill } from "#domain/surveys/rules/classes.ts"

/**
 * The colours of app/surveys.css for a picture that goes out without it; a test holds the two together. Of what is
 * patterned, `…-ground` is the colour below the pattern.
 */
export const shadesOfPicture = {
  "more-1": "#dfe4f7",
  "more-2": "#c3ccef",
  "more-3": "#a0aee4",
  "more-4": "#7d8fd8",
  "more-5": "#566bc9",
  "more-6": "#354bb5",
  "more-7": "#1d3094",
  "less-1": "#fbe3d3",
  "less-2": "#f6cbb0",
  "less-3": "#eeac86",
  "less-4": "#e08a5c",
  "less-5": "#c8693a",
  "less-6": "#a54d22",
  "less-7": "#7d3512",
  neutral: "#f7f7f5",
  none: "#d9d2c5",
} as const

const hatch = "#6d747e"
const lessShades = [1, 2, 3, 4, 5, 6, 7] as const

/** What fills a shape: a colour, or a pattern of `patterns`. */
export function fillOf(fill: Fill): string {
  if (fill === "missing") return "url(#hatch)"
  if (fill === "unavailable") return "url(#dots)"
  return fill.startsWith("less-") ? `url(#${fill})` : groundOf(fill)
}

/** The colour that text over a fill stands on. */
export function groundOf(fill: Fill): string {
  return fill === "missing" || fill === "unavailable" ? "#fff" : shadesOfPicture[fill]
}

/** So dark that what is written on it is white. */
export function isDark(fill: Fill): boolean {
  return /^(more-[567]|less-[67])$/.test(fill)
}

/** No answer is hatched, what our copy lacks is dotted, and what is less has lines across, as on the page. */
export const patterns = [
  "<defs>",
  `<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="1.6" height="6" fill="${hatch}"/></pattern>`,
  `<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.2" fill="${hatch}"/></pattern>`,
  ...lessShades.map((shade) => {
    const line = shadesOfPicture[shade < 5 ? "less-7" : "less-3"]
    return `<pattern id="less-${shade}" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${shadesOfPicture[`less-${shade}`]}"/><rect width="4" height="0.9" fill="${line}"/></pattern>`
  }),
  "</defs>",
].join("")
