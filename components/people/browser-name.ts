const browsers = [
  ["Edge", /\bEdgA?\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const
const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["Linux", /Linux/],
] as const

/** "Firefox, Windows": what a browser says of itself, short enough to know one's own by; "" when it says nothing known. */
export function browserName(userAgent: string): string {
  const known = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, sign]) => sign.test(userAgent))?.[0]
  return [known(browsers), known(systems)].filter(Boolean).join(", ")
}
