import { randomBytes } from "node:crypto"

/** Where an address belongs; decides its headers, whether it is remembered and what it may be asked. */
export type Area = "public" | "preview" | "draft" | "member" | "admin" | "machine"

/** Pages for one person, answered by Next under a fresh nonce. `draft`: one that the desk shows in a frame of its own. */
export type PrivateArea = "draft" | "member" | "admin"

export type Header = readonly [name: string, value: string]

const closed = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
]

const publicPolicy = [
  ...closed,
  "frame-ancestors 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
].join("; ")

/** A word that only this answer knows; scripts and styles that carry it may run. */
export function freshNonce(): string {
  return randomBytes(18).toString("base64")
}

/**
 * The policy of a member or admin page. Scripts are never loosened. In admin `style-src-attr` is, for the editor's and
 * the controls' computed positions (docs/decisions). Next reads the nonce from this header on the request.
 */
export function staffAndMemberPolicy(area: PrivateArea, nonce: string, dev: boolean): string {
  const sources = [
    ...closed,
    // The desk shows a draft at several widths, in frames; nothing else of ours may stand in one.
    `frame-ancestors ${area === "draft" ? "'self'" : "'none'"}`,
    // React's development build evaluates source to show server errors.
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${area === "admin" ? " blob:" : ""}`,
    `connect-src 'self'${dev ? " ws:" : ""}`,
  ]
  if (area === "admin") sources.push("frame-src 'self'")
  if (area === "admin" && !dev) sources.push("style-src-attr 'unsafe-inline'")
  return sources.join("; ")
}

/** Headers of every answer. `https`: the site's own address begins with https. */
export function alwaysHeaders(https: boolean): Header[] {
  const headers: Header[] = [
    ["X-Content-Type-Options", "nosniff"],
    // Not no-referrer: browsers would send `Origin: null` with our own forms, which is refused.
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"],
  ]
  if (https) headers.push(["Strict-Transport-Security", "max-age=31536000"])
  return headers
}

/** Headers of a public document: anybody may keep it, nobody may show it without asking again. */
export function publicHeaders(https: boolean): Header[] {
  return [
    ...alwaysHeaders(https),
    ["Content-Security-Policy", publicPolicy],
    ["Cache-Control", "public, max-age=0, must-revalidate"],
    ["Vary", "Accept-Encoding"],
  ]
}

/** Who may be shown in a frame, by the name a page gives them (components/body/video.tsx). */
const frames: Readonly<Record<string, string>> = {
  youtube: "https://www.youtube-nocookie.com",
  vimeo: "https://player.vimeo.com",
}

/**
 * The policy of a public page with videos from elsewhere: its frames may show what the page itself names, and nothing
 * else is loosened. Null where there are none. Text cannot name any: in text a quotation mark is written `&quot;`.
 */
export function policyForFrames(html: string): Header | null {
  const named = new Set([...html.matchAll(/ data-frame="([a-z]+)"/g)].map(([, name = ""]) => name))
  const sources = Object.entries(frames).flatMap(([name, source]) => (named.has(name) ? [source] : []))
  if (sources.length === 0) return null
  return ["Content-Security-Policy", `${publicPolicy}; frame-src ${sources.join(" ")}`]
}

/** What stands in a frame of any other site runs no script, sends no form and asks for nothing from elsewhere. */
const framedPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
].join("; ")

/**
 * Headers of what is made to be shown elsewhere. `frame`: a page in a frame; `file`: a picture in another page, or
 * figures that another page's script reads. They stand in the place of those that a public document has.
 */
export function headersElsewhere(as: "frame" | "file"): Header[] {
  return as === "frame"
    ? [
        ["Content-Security-Policy", framedPolicy],
        ["Cross-Origin-Resource-Policy", "cross-origin"],
      ]
    : [
        ["Cross-Origin-Resource-Policy", "cross-origin"],
        ["Access-Control-Allow-Origin", "*"],
      ]
}

/** Headers of a draft shown to whoever holds its link: not kept, not indexed, its address not passed on. */
export function previewHeaders(https: boolean): Header[] {
  const others = alwaysHeaders(https).filter(([name]) => name !== "Referrer-Policy")
  return [
    ...others,
    ["Referrer-Policy", "no-referrer"],
    ["Content-Security-Policy", publicPolicy],
    ["Cache-Control", "private, no-store"],
    ["X-Robots-Tag", "noindex, nofollow"],
  ]
}
