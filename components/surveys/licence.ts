/** Where a licence that is named in the usual way can be read; null for words that name none of them. */
export function licenceUrl(licence: string): string | null {
  if (/\bCC0\b/i.test(licence)) return "https://creativecommons.org/publicdomain/zero/1.0/"
  const [, terms, version = "4.0"] = /\bCC[ -](BY(?:-(?:NC|SA|ND))*)(?:[ -](\d\.\d))?/i.exec(licence) ?? []
  return terms ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : null
}
