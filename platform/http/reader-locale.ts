import { AsyncLocalStorage } from "node:async_hooks"

/**
 * In which language a page is being made. An English address is the Danish one below /en; the server takes that off
 * before it asks Next, so there is one route for both, and says the language here. The server's own modules and Next's
 * bundle are two copies of this file, so the storage hangs on globalThis, where both find the same one.
 */
export type ReaderLocale = "da" | "en"

const place = Symbol.for("samling.readerLocale")
const shared: typeof globalThis & { [place]?: AsyncLocalStorage<ReaderLocale> } = globalThis
shared[place] ??= new AsyncLocalStorage<ReaderLocale>()
const storage = shared[place]

/** The language of the page that is being made; Danish where none is. */
export function readerLocale(): ReaderLocale {
  return storage.getStore() ?? "da"
}

/** Makes something in this language. */
export function readingIn<Made>(locale: ReaderLocale, make: () => Made): Made {
  return storage.run(locale, make)
}

/** The language that an address names, and the address as the routes know it; its query stays. */
export function splitLocale(address: string): { locale: ReaderLocale; address: string } {
  const rest = /^\/en(?=[/?]|$)(.*)$/s.exec(address)?.[1]
  if (rest === undefined) return { locale: "da", address }
  return { locale: "en", address: rest.startsWith("/") ? rest : `/${rest}` }
}

/** Of these there is one for both languages; what stands below /en already is English. */
const ofBoth = /^\/(en|admin|_next|media|fonts|icons?|enhance)(?=[/.?]|$)/

/**
 * A path of the site in a language: Danish as it is, English below /en. Addresses of other sites stay as they are, and
 * so do the desk and files.
 */
export function localPath(locale: ReaderLocale, path: string): string {
  if (locale === "da" || !path.startsWith("/") || path.startsWith("//") || ofBoth.test(path)) return path
  return path === "/" ? "/en" : `/en${path}`
}
