import { isAllowedAddress } from "../body.ts"

/** Parameters that only tell who sent the reader. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hs(enc|mi)|mkt_tok)$/i

/** Addresses that lead through a counter or a guard of mail: host, path, and the parameter that holds the real one. */
const wrappers: readonly [host: RegExp, path: RegExp, parameter: string][] = [
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /^\//, "url"],
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "q"],
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "url"],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, "u"],
  [/^(www\.)?linkedin\.com$/, /^\/redir\/redirect$/, "url"],
  [/^out\.reddit\.com$/, /^\//, "url"],
]

/**
 * Where a link of pasted markup really leads: without what wraps it and without tracking, a path when it leads to
 * `site`; null when no text of ours may lead there (scripts, files, places inside the document it came from).
 */
export function cleanAddress(href: string, site: string): string | null {
  const written = href.trim()
  if (/^(mailto|tel):/i.test(written)) return allowed(written.replace(/\s+/g, ""))
  if (written.startsWith("/")) return allowed(written)
  const found = parsed(written)
  if (!found) return null
  const url = unwrapped(found)
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  return allowed(site !== "" && url.origin === site ? `${url.pathname}${url.search}${url.hash}` : url.href)
}

function unwrapped(url: URL): URL {
  let inner = url
  // A wrapper may hold another; more than three is no address any more.
  for (let turn = 0; turn < 3; turn++) {
    const next = insideOf(inner)
    if (!next) return inner
    inner = next
  }
  return inner
}

function insideOf(url: URL): URL | null {
  const guarded = /^https:\/\/urldefense\.com\/v3\/__(.+?)__;/.exec(url.href)
  if (guarded) return parsed(guarded[1] ?? "")
  for (const [host, path, parameter] of wrappers) {
    const inner = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null
    if (inner) return parsed(inner)
  }
  return null
}

function parsed(address: string): URL | null {
  if (!/^https?:\/\//i.test(address)) return null
  return URL.canParse(address) ? new URL(address) : null
}

function allowed(address: string): string | null {
  return address.length <= 2_000 && isAllowedAddress(address) ? address : null
}
