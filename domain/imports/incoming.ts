import type { Body } from "#domain/content/rules/body.ts"
import type { Snapshot } from "#domain/content/working-copy.ts"
import type { MediaLicence } from "#platform/database/enums.ts"
import type { KnownAsset, Surroundings } from "./convert.ts"
import type { ImportReport } from "./report.ts"
import type { Heading } from "./rules/plan.ts"

/** A text of another system, read into our words; where its links lead is known once all have a place. */
export interface Incoming {
  /** Its name at the source; that of its heading. */
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly about: NonNullable<Snapshot["about"]>
  /** The picture at the top; of a twin its words alone, when the picture is its original's. */
  readonly hero: { readonly id: string | null; readonly alt: string; readonly isDecorative: boolean } | null
  /** The category of news it was filed under; null when it was under none. */
  readonly category: string | null
  /** Since when the public sees it there; null when it does not. */
  readonly publishedAt: Date | null
  /** The path it had there, when that should lead here. */
  readonly oldPath: string | null
  readonly isSample: boolean
  /** Of a page: where it stands among its sisters, and whether in the foot of every page. */
  readonly page?: { readonly position: number; readonly inFooter: boolean }
  readonly body: (linkTo: Surroundings["linkTo"]) => Body
}

/** What was brought along beside the texts. */
export interface Assets {
  readonly at: (address: string) => KnownAsset | null
  readonly ofId: (id: string) => KnownAsset | null
}

/** A file that a text or a library of the old site names. */
export interface WantedFile {
  readonly address: string
  readonly alt: string
  /** Whose it is and by what right it is shown, where the source says so. */
  readonly rights?: {
    readonly credit: string
    readonly licence: MediaLicence | null
    readonly licenceNote: string
  }
}

/** All that an export holds, looked through once; its texts are read again, one by one, when they come. */
export interface Source {
  /** Names it among others: what came from it earlier is known by this. */
  readonly name: string
  readonly headings: readonly Heading[]
  readonly wanted: readonly WantedFile[]
  /** What does not come, and why. */
  readonly skipped: ImportReport["skipped"]
  readonly each: (assets: Assets, take: (item: Incoming) => Promise<void>) => Promise<void>
  /** The item that a link of the source leads to; null when it leads elsewhere. */
  readonly itemAt: (href: string) => string | null
  /** The file that a link of the source leads to, as it is looked for among those brought along; null for none. */
  readonly fileAt: (href: string) => string | null
}
