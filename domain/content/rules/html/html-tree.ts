/**
 * Markup as a tree of plain data, wherever it was parsed: by the browser when someone pastes, by parse5 when a file is
 * imported. Comments, and with them the conditions that Word writes, are not a part of it.
 */
export interface HtmlElement {
  /** Lower case. */
  readonly name: string
  readonly attrs: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = HtmlElement | string

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return typeof node === "object"
}

/** An attribute, "" when it is not there. */
export function attr(element: HtmlElement, name: string): string {
  return element.attrs.get(name) ?? ""
}

export function hasClass(element: HtmlElement, name: RegExp): boolean {
  return attr(element, "class")
    .split(/\s+/)
    .some((one) => name.test(one))
}

/** One property of the style attribute, lower case, "" when it says nothing of it. */
export function style(element: HtmlElement, property: string): string {
  const declared = attr(element, "style")
  if (!declared.toLowerCase().includes(property)) return ""
  for (const declaration of declared.split(";")) {
    const [name = "", ...value] = declaration.split(":")
    if (name.trim().toLowerCase() === property) return value.join(":").trim().toLowerCase()
  }
  return ""
}

/** All words inside. */
export function textIn(node: HtmlNode): string {
  return isElement(node) ? node.children.map(textIn).join("") : node
}

/** The element and all below it, in reading order. */
export function elementsIn(node: HtmlNode): HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (inner: HtmlNode): void => {
    if (!isElement(inner)) return
    found.push(inner)
    inner.children.forEach(visit)
  }
  visit(node)
  return found
}

/** What is never text: programs, styles, what stands in a head, and what its author hid. */
export function isUnseen(element: HtmlElement): boolean {
  return (
    unseen.has(element.name) ||
    style(element, "display") === "none" ||
    style(element, "mso-hide") === "all" ||
    element.attrs.has("hidden")
  )
}

const unseen = new Set(
  "script style head meta link title template noscript base xml colgroup col source track param".split(" "),
)
