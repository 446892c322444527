import type { WrittenIn } from "./written-in.ts"

export interface Letter extends WrittenIn {
  heading: string
  /** Each a paragraph; plain text. */
  paragraphs: readonly string[]
  /** Name and value, set as a table: a date, a place, a price. */
  facts?: readonly (readonly [name: string, value: string])[]
  button?: { label: string; url: string }
  /** After the button: what to do when it was not you, whom to ask. */
  closing?: readonly string[]
  sender: string
}

/** One letter as plain text and as HTML, from one structure, so that the two can never say different things. */
export function letter(parts: Letter): { text: string; html: string } {
  return { text: plain(parts), html: markup(parts) }
}

function plain({ heading, paragraphs, facts = [], button, closing = [], sender }: Letter): string {
  const blocks = [
    heading,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join("\n"),
    button ? `${button.label}:\n${button.url}` : "",
    ...closing,
    `-- \n${sender}`,
  ]
  return `${blocks.filter(Boolean).join("\n\n")}\n`
}

// Mail programs read only inline styles; the colours and the spine are those of app/globals.css.
const ink = "#14171c"
const quiet = "#565c66"

function markup({ locale, heading, paragraphs, facts = [], button, closing = [], sender }: Letter): string {
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px;font:17px/1.55 Georgia,serif;color:${ink}">${lines(text)}</p>`
  const fact = ([name, value]: readonly [string, string]) =>
    `<tr><th align="left" valign="top" style="padding:6px 24px 6px 0;font:600 15px/1.4 Arial,sans-serif;color:${quiet}">${escaped(name)}</th>` +
    `<td valign="top" style="padding:6px 0;font:15px/1.4 Arial,sans-serif;color:${ink}">${lines(value)}</td></tr>`
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(heading)}</title></head>`,
    `<body style="margin:0;background:#ffffff"><table role="presentation" width="100%"><tr><td style="padding:32px 20px">`,
    `<table role="presentation" style="max-width:600px;margin:0 auto;border-left:10px solid #c3271b"><tr><td style="padding:0 0 0 20px">`,
    `<h1 style="margin:0 0 20px;font:800 28px/1.1 Arial,sans-serif;letter-spacing:-.02em;color:${ink}">${escaped(heading)}</h1>`,
    ...paragraphs.map(paragraph),
    facts.length > 0
      ? `<table style="margin:0 0 20px;border-collapse:collapse">${facts.map(fact).join("")}</table>`
      : "",
    button
      ? `<p style="margin:0 0 20px"><a href="${escaped(button.url)}" style="display:inline-block;padding:14px 22px;background:${ink};color:#ffffff;font:600 16px/1 Arial,sans-serif;text-decoration:none">${escaped(button.label)}</a></p>`
      : "",
    ...closing.map(paragraph),
    `<p style="margin:24px 0 0;font:14px/1.4 Arial,sans-serif;color:${quiet}">${lines(sender)}</p>`,
    `</td></tr></table></td></tr></table></body></html>`,
  ].join("\n")
}

function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>")
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
