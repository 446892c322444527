const danish = new Intl.Collator("da", { numeric: true })

/** As Danes sort: æ, ø and å last, aa as å; "Bord 2" before "Bord 10". */
export function byDanishName(one: string, other: string): number {
  return danish.compare(one, other)
}
