import type { HtmlElement, HtmlNode } from "#domain/content/rules/html/html-tree.ts"

/** Markup from a clipboard as a tree of plain data. A document of DOMParser runs no script and fetches nothing. */
export function parseMarkup(markup: string): HtmlElement {
  return elementOf(new DOMParser().parseFromString(markup, "text/html").body)
}

function elementOf(element: Element): HtmlElement {
  return {
    name: element.localName,
    attrs: new Map([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): HtmlNode[] => {
      if (node instanceof Element) return [elementOf(node)]
      return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ""] : []
    }),
  }
}
