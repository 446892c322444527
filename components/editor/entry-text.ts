import type { Locale } from "#messages/translate.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"

/** A node of the body as the editor holds it; what may stand in it is closed by the schema of domain/content. */
export interface BodyNode {
  readonly type: string
  readonly attrs?: Record<string, unknown>
  readonly content?: BodyNode[]
  readonly marks?: { readonly type: string; readonly attrs?: Record<string, unknown> }[]
  readonly text?: string
}

/** The facts of a kind, by name; instants as ISO text. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** Tags, authors and what the reader is led on to. */
export interface About {
  readonly tags: readonly string[]
  readonly authors: readonly { readonly name: string; readonly title: string }[]
  readonly related: readonly string[]
}

/** All that one save carries, beside the version. */
export interface EntryText {
  readonly title: string
  readonly slug: string
  readonly lead: string
  readonly body: BodyNode
  readonly heroId: string | null
  readonly heroAlt: string
  /** The picture at the top adds nothing to the words, and wants no alternative text. */
  readonly heroDecorative: boolean
  readonly facts: Facts
  readonly isSample: boolean
  /** Left out, what stands is kept. */
  readonly about?: About
}

/** A picture or file as the editor shows it. */
export interface Asset {
  readonly id: string
  readonly kind: "IMAGE" | "FILE"
  readonly status: "PROCESSING" | "READY" | "FAILED"
  readonly filename: string
  readonly src: string
  readonly alt: string
  readonly credit: string
  readonly width: number | null
  readonly height: number | null
}

/** What the public meets now, apart from what is being written. */
export interface Standing {
  readonly kind: EntryKind
  /** "en" of an English text that stands beside a Danish one. */
  readonly locale: Locale
  readonly status: EntryStatus
  /** Path of the live row, or the one it would get. */
  readonly path: string
  /** The working text is newer than what the public sees. */
  readonly hasNewer: boolean
  readonly publishAt: string | null
  /** The version that goes out at `publishAt`. */
  readonly scheduled: {
    readonly version: number
    /** Nothing was written since. */
    readonly isNewest: boolean
    /** Why it did not go out at its minute: a key of messages. */
    readonly heldCode: string | null
  } | null
  readonly unpublishAt: string | null
  readonly publishedAt: string | null
}

/** What this person may do beside writing. */
export interface EditorPermissions {
  readonly publish: boolean
  readonly trash: boolean
}

/** The Danish text that an English one tells, and how the two stand to each other. */
export interface OriginalText {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly body: BodyNode
  readonly heroId: string | null
  readonly isPublic: boolean
  /** It was written after the English text was last saved from it. */
  readonly isOlder: boolean
  /** What of it changed since; blocks by their places. */
  readonly changed: { readonly title: boolean; readonly lead: boolean; readonly blocks: readonly number[] }
}

/** The English text that stands beside a Danish one. */
export interface TwinStanding {
  readonly id: string
  readonly status: EntryStatus
  readonly hasNewer: boolean
  /** The Danish was written after it was last saved. */
  readonly isOlder: boolean
}
