/** A link of the menu or the foot of a page. */
export interface MenuLink {
  readonly title: string
  readonly path: string
}
