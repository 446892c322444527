/** What a WordPress export (WXR) says of one item, as text. */
export interface WxrItem {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly title: string
  readonly link: string
  readonly slug: string
  readonly content: string
  readonly excerpt: string
  /** "2019-05-01 08:00:00" in UTC; "" when it says none. */
  readonly dateGmt: string
  readonly author: string
  readonly parentId: string
  readonly password: string
  readonly attachmentUrl: string
  readonly categories: readonly Term[]
  readonly tags: readonly Term[]
  /** The item whose picture stands at the top. */
  readonly thumbnailId: string
  readonly alt: string
}

export interface Term {
  readonly key: string
  readonly label: string
}

export interface WxrSite {
  readonly url: string
  /** Names of people by the name they sign in with. */
  readonly authors: ReadonlyMap<string, string>
}

export type Reason =
  | "private"
  | "trashed"
  | "password"
  | "type"
  | "empty"
  | "autoDraft"
  | "unreadable"
  | "noFile"

/** Why an item is not brought along; null when it is. */
export function reasonToSkip(item: Omit<WxrItem, "content">, isEmpty: boolean): Reason | null {
  if (item.type !== "post" && item.type !== "page") return "type"
  if (item.status === "private") return "private"
  if (item.status === "trash") return "trashed"
  if (item.status === "auto-draft") return "autoDraft"
  if (item.password !== "") return "password"
  return isEmpty && item.title.trim() === "" ? "empty" : null
}

/** Whether the public saw it there. What was planned is a draft here: nobody is surprised by what goes out. */
export function wasPublic(item: Pick<WxrItem, "status">): boolean {
  return item.status === "publish"
}

/** When it was first public; null when the export does not say. */
export function publishedAt({ dateGmt }: Pick<WxrItem, "dateGmt">): Date | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(dateGmt) || dateGmt.startsWith("0000")) return null
  const at = new Date(`${dateGmt.replace(" ", "T")}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}
