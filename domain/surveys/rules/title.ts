/** The title of an edition with its year, which is not said twice. */
export function titleWithYear({ title, year }: { readonly title: string; readonly year: number }): string {
  return title.includes(String(year)) ? title : `${title} ${year}`
}
