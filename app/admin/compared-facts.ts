import type { ComparedFact } from "#components/versions/compared-text.tsx"
import type { Shelf } from "#domain/content/pictures.ts"
import type { Snapshot } from "#domain/content/working-copy.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")

/** What each fact is called; those without a word of their own bear their name. */
const labels: Record<string, string> = {
  slug: "admin.fact.slug",
  categoryId: "admin.fact.category",
  frontPlace: "admin.fact.frontPlace",
  frontUntilAt: "admin.fact.frontUntil",
  parentId: "admin.fact.parent",
  position: "admin.fact.position",
  inFooter: "admin.fact.inFooter",
  isSample: "admin.fact.isSample",
  startsAt: "admin.fact.startsAt",
  endsAt: "admin.fact.endsAt",
  venueName: "admin.fact.venueName",
  venueAddress: "admin.fact.venueAddress",
  city: "admin.fact.city",
  signUpOpensAt: "admin.fact.signUpOpensAt",
  signUpClosesAt: "admin.fact.signUpClosesAt",
  cancelUntilAt: "admin.fact.cancelUntilAt",
  changesUntilAt: "admin.fact.changesUntilAt",
  contactEmail: "admin.fact.contactEmail",
  offersByItself: "admin.fact.offersByItself",
  offerHours: "admin.fact.offerHours",
  opensAt: "admin.fact.opensAt",
  deadlineAt: "admin.fact.deadlineAt",
  answerByOn: "admin.fact.answerByOn",
  wordLimit: "admin.fact.wordLimit",
  period: "admin.fact.period",
  credit: "admin.fact.credit",
  quotation: "admin.fact.quotation",
  heroId: "versions.picture",
  heroAlt: "versions.pictureAlt",
}

/** The facts of two versions that differ, in words. `names`: of what facts point at, by id. */
export function comparedFacts(
  before: Snapshot,
  after: Snapshot,
  names: ReadonlyMap<string, string>,
  shelf: Shelf,
): ComparedFact[] {
  const [olds, news] = [factsOf(before), factsOf(after)]
  const say = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return ""
    if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no")
    if (name === "heroId")
      return shelf.pictures[String(value)] ? picked(shelf, String(value)) : t("versions.pictureGone")
    if (typeof value === "string" && /At$/.test(name)) return formats("da").dateTime(new Date(value))
    return names.get(String(value)) ?? String(value)
  }
  return [...new Set([...olds.keys(), ...news.keys()])]
    .filter((name) => (olds.get(name) ?? null) !== (news.get(name) ?? null))
    .map((name) => ({
      label: labels[name] ? t(labels[name]) : name,
      before: say(name, olds.get(name)),
      after: say(name, news.get(name)),
    }))
    .filter((fact) => fact.before !== fact.after)
}

function factsOf({ facts, slug, heroId, heroAlt, isSample }: Snapshot): Map<string, unknown> {
  return new Map(Object.entries({ ...facts, slug, heroId, heroAlt, isSample }))
}

function picked(shelf: Shelf, id: string): string {
  return shelf.pictures[id]?.alt || t("versions.picture")
}
