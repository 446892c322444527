import type { Locale } from "#messages/translate.ts"

/** A link of the menu or the foot of a page. */
export interface MenuLink {
  readonly title: string
  readonly path: string
  /** The language of the title, where it is not that of the page. */
  readonly lang?: Locale
  /** What stands under it. */
  readonly below?: readonly MenuLink[]
}
