import { officeTypes } from "#domain/media/rules/office-types.ts"
import { type FileSort, fileSorts, type Limits } from "./question.ts"

/** No file may be larger, whatever an organiser allows. */
export const mostMegabytes = 20
/** What a file may be where the organiser says nothing. */
const usualMegabytes = 10

const megabyte = 1024 * 1024
/** All files of one sending together: more is cut short as it comes in (platform/http/upload-limit.ts). */
export const mostTogether = 20 * megabyte

const mimes: Readonly<Record<FileSort, readonly string[]>> = {
  pdf: ["application/pdf"],
  image: ["image/jpeg", "image/png"],
  office: Object.values(officeTypes),
}
const endings: Readonly<Record<FileSort, readonly string[]>> = {
  pdf: [".pdf"],
  image: [".jpg", ".jpeg", ".png"],
  office: Object.keys(officeTypes).map((ending) => `.${ending}`),
}

/** Which sorts a question takes: all of them when none is named. */
export function sortsTaken({ files }: Pick<Limits, "files">): readonly FileSort[] {
  return files.length > 0 ? files : fileSorts
}

export function megabytesTaken({ megabytes }: Pick<Limits, "megabytes">): number {
  return Math.min(megabytes ?? usualMegabytes, mostMegabytes)
}

export function isTooLarge(bytes: number, limits: Pick<Limits, "megabytes">): boolean {
  return bytes > megabytesTaken(limits) * megabyte
}

/** Whether a file that is this, by its content, is one that the question takes. */
export function isTaken(mime: string, limits: Pick<Limits, "files">): boolean {
  return sortsTaken(limits).some((sort) => mimes[sort].includes(mime))
}

/** What a browser is told to offer. */
export function acceptOf(limits: Pick<Limits, "files">): string {
  return sortsTaken(limits)
    .flatMap((sort) => [...endings[sort], ...mimes[sort]])
    .join(",")
}
