/** A shortcode of WordPress in a text: "[gallery ids="1,2"]", "[caption …]…[/caption]". */
export interface Shortcode {
  readonly name: string
  readonly attrs: ReadonlyMap<string, string>
  /** What stands between its two halves; "" of one without. */
  readonly inner: string
  readonly raw: string
}

const opening = /\[(\/?)([a-z][a-z0-9_-]{1,40})((?:\s+[^\]]*?)?)(\/?)\]/gi

/** Those that every WordPress knows. */
const known = new Set("gallery caption wp_caption embed audio video playlist youtube vimeo".split(" "))

/**
 * The text with each shortcode replaced by what `replace` says. Words in brackets that are none, "[sic]" or "[1]", stay:
 * a shortcode has attributes, an end, a name that WordPress knows, or a line of its own.
 */
export function withShortcodes(text: string, replace: (code: Shortcode) => string): string {
  const parts: string[] = []
  let at = 0
  for (opening.lastIndex = 0; ; ) {
    const found = opening.exec(text)
    if (!found) break
    const [raw, slash = "", name = "", attributes = ""] = found
    const end = found.index + raw.length
    // An escaped one, "[[gallery]]", is written about, not used.
    if (slash || (text[found.index - 1] === "[" && text[end] === "]")) continue
    const close = text.indexOf(`[/${name}]`, end)
    const isKnown = known.has(name.toLowerCase())
    const isCode = isKnown || close >= 0 || /=/.test(attributes) || standsAlone(text, found.index, end)
    if (!isCode) continue
    const until = close >= 0 ? close + name.length + 3 : end
    const inner = close >= 0 ? text.slice(end, close) : ""
    const code = {
      name: name.toLowerCase(),
      attrs: attributesOf(attributes),
      inner,
      raw: text.slice(found.index, until),
    }
    parts.push(text.slice(at, found.index), replace(code))
    at = until
    opening.lastIndex = until
  }
  return parts.join("") + text.slice(at)
}

function attributesOf(written: string): Map<string, string> {
  const found = written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)
  return new Map(
    [...found].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  )
}

/** Whether nothing else stands on its line, or in its paragraph. */
function standsAlone(text: string, from: number, until: number): boolean {
  return (
    /(^|\n|<p>|-->)\s*$/.test(text.slice(Math.max(0, from - 200), from)) &&
    /^\s*($|\n|<\/p>|<!--)/.test(text.slice(until, until + 200))
  )
}
