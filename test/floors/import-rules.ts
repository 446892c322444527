import type { IFlattenedRuleSet } from "dependency-cruiser"
import { architecture } from "./architecture.ts"

export type Rule = NonNullable<IFlattenedRuleSet["forbidden"]>[number]
type From = { path?: string | string[]; pathNot?: string | string[] }
type To = From & {
  reachable?: boolean
  circular?: boolean
  couldNotResolve?: boolean
  dependencyTypes?: string[]
  dependencyTypesNot?: string[]
}

const tests = "\\.test\\.tsx?$"
const routeFiles =
  "(page|layout|route|error|not-found|global-error|global-not-found|template|default|loading)\\.tsx?$"
const { floors, workshops, mayUse } = architecture

/**
 * The rules that imports can show, in the words of dependency-cruiser, made from architecture.cjs.
 * `clientFiles` are the paths of the files that begin with "use client".
 * No back-references: they do not survive folder names such as `(member)`.
 */
export function importRules(clientFiles: readonly string[]): Rule[] {
  return [...neverUpward(), ...capabilities(), ...pureRules(), ...oneDoor(), ...publicDocuments(clientFiles)]
}

function rule(name: string, comment: string, from: From, to: To): Rule {
  return { name, comment, severity: "error", from, to } as Rule
}

const folder = (name: string) => `^${name.replaceAll("(", "\\(").replaceAll(")", "\\)")}/`
const packages = (...names: string[]) =>
  `(^|/)node_modules/(${names.join("|")})(/|$)|^(${names.join("|")})(/|$)`

function neverUpward(): Rule[] {
  const upward = floors.flatMap((floor, index) => {
    const above = floors.slice(0, index).flatMap((higher) => higher.folders)
    if (above.length === 0) return []
    return [
      rule(
        `never-upward-from-${floor.name}`,
        `${floor.folders.join(", ")} is carried by what is below; it knows nothing of ${above.join(", ")}.`,
        { path: floor.folders.map(folder), pathNot: tests },
        { path: above.map(folder) },
      ),
    ]
  })
  const house = floors.flatMap((floor) => floor.folders).map(folder)
  return [
    ...upward,
    rule(
      "house-knows-no-workshop",
      "test/, e2e/ and bench/ look into the house; the house does not look back.",
      { path: house, pathNot: tests },
      { path: workshops.map(folder) },
    ),
    rule(
      "no-circles",
      "Two files that need each other are one file, or there is a third.",
      {},
      { circular: true },
    ),
    rule(
      "found",
      "What is imported must exist.",
      { path: [...house, ...workshops.map(folder)] },
      { couldNotResolve: true },
    ),
    rule(
      "routes-imported-by-nobody",
      "A page, layout or route is reached by its address only.",
      { pathNot: tests },
      {
        path: [`^app/${routeFiles}`, `^app/.+/${routeFiles}`],
      },
    ),
    rule(
      "root-layouts-apart",
      "Public documents, member pages and the desk are three sites; what they share stands in app/ or components/.",
      { path: folder("app/(site)"), pathNot: tests },
      { path: [folder("app/(member)"), folder("app/admin"), folder("app/api")] },
    ),
    rule(
      "next-auth-at-the-door",
      "Only the reader of the request's session knows next-auth; everything else knows the Actor.",
      { pathNot: ["^app/(current-actor|session-reader)\\.ts$", "^app/api/auth/", tests, "node_modules"] },
      { path: packages("next-auth") },
    ),
  ]
}

function capabilities(): Rule[] {
  const listed = Object.keys(mayUse)
  const closed = `^domain/(?!(${listed.join("|")})/)`
  return [
    ...listed.map((name) =>
      rule(
        `may-use-${name}`,
        `domain/${name} may use ${mayUse[name]?.join(", ") || "no other capability"}. The table is in architecture.cjs.`,
        { path: folder(`domain/${name}`), pathNot: tests },
        {
          path: "^domain/",
          pathNot: [name, ...(mayUse[name] ?? [])].map((other) => folder(`domain/${other}`)),
        },
      ),
    ),
    rule(
      "unlisted-capability-uses-nothing",
      "A folder of domain/ without a line in architecture.cjs is closed.",
      { path: closed, pathNot: tests },
      { path: "." },
    ),
    rule(
      "unlisted-capability-is-closed",
      "A folder of domain/ without a line in architecture.cjs is closed.",
      { pathNot: closed },
      { path: closed },
    ),
  ]
}

function pureRules(): Rule[] {
  const pure = { path: "^domain/[^/]+/(input\\.ts$|rules/)", pathNot: tests }
  return [
    rule(
      "rules-are-pure",
      "input.ts and rules/ decide from what they are given: no database, no queue, no log, no configuration.",
      pure,
      {
        path: [
          "^domain/[^/]+/(queries|commands)/",
          "^domain/[^/]+/jobs\\.ts$",
          "^platform/database/(?!enums\\.ts$)",
          "^platform/(config|log|jobs|mail|storage|http)/",
        ],
        reachable: true,
      },
    ),
    rule("rules-use-only-zod", "input.ts and rules/ need no package but zod, and nothing of Node.", pure, {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"],
      pathNot: packages("zod"),
    }),
    rule(
      "queries-change-nothing",
      "A query answers; it reaches no command, no job and no queue.",
      { path: "^domain/[^/]+/queries/", pathNot: tests },
      {
        path: [
          "^domain/[^/]+/commands/",
          "^domain/[^/]+/jobs\\.ts$",
          "^platform/jobs/queue\\.ts$",
          "^platform/mail/",
        ],
        reachable: true,
      },
    ),
    rule(
      "views-take-data",
      "Views take from the domain only types, input.ts and rules/.",
      { path: folder("components"), pathNot: tests },
      { path: "^domain/", pathNot: "^domain/[^/]+/(input\\.ts$|rules/)", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "views-never-fetch",
      "Views take from the platform only enums, the ways of writing time, the refusals, and the paper of a PDF.",
      { path: folder("components"), pathNot: tests },
      {
        path: folder("platform"),
        pathNot: [
          "^platform/database/enums\\.ts$",
          "^platform/time/",
          "^platform/refusal\\.ts$",
          "^platform/pdf/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "design-system-knows-no-domain",
      "components/ui and components/layout are used by every kind; they know none.",
      { path: ["^components/(ui|layout)/"], pathNot: tests },
      { path: "^components/(?!ui/|layout/)|^domain/" },
    ),
  ]
}

function oneDoor(): Rule[] {
  return [
    rule(
      "only-the-domain-speaks-to-the-database",
      "Routes and views ask the domain.",
      { path: ["^app/", "^components/", "^messages/"], pathNot: tests },
      { path: "^platform/database/", pathNot: "^platform/database/enums\\.ts$" },
    ),
    rule(
      "generated-client-has-one-door",
      "The generated client is reached through platform/database.",
      { pathNot: ["^platform/database/", "^prisma/generated/"] },
      { path: "^prisma/generated/" },
    ),
    rule(
      "drivers-have-one-door",
      "Prisma's runtime and pg are reached through platform/.",
      { path: ["^app/", "^components/", "^domain/", "^messages/", "^start/", "^prisma/demo/"] },
      { path: packages("@prisma/client", "@prisma/adapter-pg", "pg") },
    ),
    rule(
      "domain-knows-no-web-framework",
      "The rules run in a job, a test and a command as well as in a page.",
      { path: ["^domain/", "^messages/"], pathNot: tests },
      {
        path: packages(
          "next",
          "next-auth",
          "react",
          "react-dom",
          "react-aria-components",
          "@conform-to/react",
          "@tiptap/react",
        ),
      },
    ),
  ]
}

function publicDocuments(clientFiles: readonly string[]): Rule[] {
  const site = { path: folder("app/(site)"), pathNot: tests }
  const exact = clientFiles.map((path) => `^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)
  return [
    ...(exact.length === 0
      ? []
      : [
          rule(
            "no-client-component-in-public-documents",
            "Public documents carry no framework script, so a client component would stand there dead.",
            site,
            { path: exact, reachable: true },
          ),
        ]),
    rule(
      "public-documents-read-no-request",
      "The same bytes for everybody: no cookies, no headers, no session.",
      site,
      { path: packages("next/headers", "next-auth") + "|(^|/)node_modules/next/headers\\.js$" },
    ),
    rule(
      "public-documents-know-only-visitors",
      "Public documents are asked for by a visitor, and are GET only.",
      site,
      { path: ["^app/current-actor\\.ts$", "^app/action\\.ts$"], reachable: true },
    ),
  ]
}
