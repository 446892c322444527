import { type DefaultTreeAdapterTypes, parse } from "parse5"
import type { HtmlElement, HtmlNode } from "./rules/html/html-tree.ts"

/** Deeper than any document is written; below it only the words are kept, so that nobody overflows the stack of who reads. */
const deepest = 200

/** What holds only other elements; words straight inside it would be nowhere. */
const arranging = new Set("table thead tbody tfoot tr ul ol".split(" "))

/** Markup as a browser would read it, broken or not. No script runs and nothing is fetched. */
export function parseHtml(markup: string): HtmlElement {
  return {
    name: "body",
    attrs: new Map(),
    children: parse(markup).childNodes.flatMap((node) => nodesOf(node, 0)),
  }
}

function nodesOf(node: DefaultTreeAdapterTypes.Node, depth: number): HtmlNode[] {
  if ("value" in node) return [node.value]
  if (!("tagName" in node)) return []
  const attrs = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const isCut = depth >= deepest && !arranging.has(node.tagName)
  const children = isCut ? [wordsBelow(node)] : node.childNodes.flatMap((child) => nodesOf(child, depth + 1))
  return [{ name: node.tagName, attrs, children }]
}

/** All words below, without recursion: nobody knows how deep it goes. */
function wordsBelow(top: DefaultTreeAdapterTypes.Element): string {
  const waiting: DefaultTreeAdapterTypes.Node[] = [top]
  const words: string[] = []
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) words.push(node.value)
    else if ("childNodes" in node) waiting.push(...node.childNodes.toReversed())
  }
  return words.join(" ")
}
