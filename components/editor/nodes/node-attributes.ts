import type { Attribute } from "@tiptap/core"

type Value = string | number | boolean | null

/**
 * Attributes of a node by name and fallback, carried through cut, copy and drag as `data-name`. What was copied is read
 * back as what its fallback is: a number, yes or no, or text.
 */
export function attributesOf(fallbacks: Readonly<Record<string, Value>>): Record<string, Partial<Attribute>> {
  return Object.fromEntries(
    Object.entries(fallbacks).map(([name, fallback]) => {
      const inMarkup = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
      return [
        name,
        {
          default: fallback,
          parseHTML: (element: HTMLElement) => readAs(element.getAttribute(inMarkup), fallback),
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes[name] === null ? {} : { [inMarkup]: String(attributes[name]) },
        },
      ]
    }),
  )
}

function readAs(written: string | null, fallback: Value): Value {
  if (written === null) return fallback
  if (typeof fallback === "number") return Number.isFinite(Number(written)) ? Number(written) : fallback
  return typeof fallback === "boolean" ? written === "true" : written
}
