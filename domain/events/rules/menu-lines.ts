import type { Locale } from "#messages/translate.ts"
import { InvalidInput } from "#platform/refusal.ts"

export interface MenuLine {
  readonly label: string
  /** "" when English readers see the Danish label. */
  readonly labelEn: string
}

/**
 * Reads a menu as it is typed, one dish on each line: "Danish | English", the English left out where it is the same.
 * @throws InvalidInput at `menu` for a line without Danish, and for a dish that stands there twice
 */
export function menuLinesOf(text: string): MenuLine[] {
  const menu = text.split("\n").flatMap((line) => {
    const [label = "", ...english] = line.split("|")
    return line.trim() ? [{ label: label.trim(), labelEn: english.join("|").trim() }] : []
  })
  const wrong = menu.find(
    ({ label }, place) => !label || menu.findIndex((other) => other.label === label) < place,
  )
  if (wrong) {
    const line = encodeURIComponent(menuText([wrong]))
    throw new InvalidInput({ menu: [`events.menuLine?line=${line}`] })
  }
  return menu
}

/** A dish by the name that readers of a language know it by. */
export function dishName({ label, labelEn }: MenuLine, locale: Locale): string {
  return locale === "en" && labelEn ? labelEn : label
}

/** The menu as it was typed. */
export function menuText(menu: readonly MenuLine[]): string {
  return menu.map(({ label, labelEn }) => (labelEn ? `${label} | ${labelEn}` : label)).join("\n")
}
