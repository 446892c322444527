import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { deskSearch } from "#domain/search/queries/desk-search.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { foundGroups } from "../found-lines.ts"

const path = "/admin/soeg"
const most = 50

export const metadata: Metadata = { title: translator("da")("tidy.search.title") }

/** Search over everything at the desk, each sort by what the one who asks may see. */
export default async function SearchPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg"])
  const question = address.values.soeg ?? ""
  const groups = foundGroups(actor, question, await ask(actor, path, deskSearch(actor, { question, most })))
  return (
    <AdminPage actor={actor} section="start" title={t("tidy.search.title")}>
      <Filters address={address} searchLabel={t("tidy.search.label")} />
      {groups.length === 0 ? (
        <EmptyList
          empty={{
            title: t(question ? "tidy.search.none" : "tidy.search.begin"),
            text: t(question ? "tidy.search.noneText" : "tidy.search.beginText"),
          }}
        />
      ) : null}
      {groups.map(({ key, label, lines }) => (
        <section className="block" key={key} aria-labelledby={`found-${key}`}>
          <h2 id={`found-${key}`}>{label}</h2>
          <ul className="lines">
            {lines.map((line) => (
              <li key={`${line.href} ${line.title}`}>
                <a href={line.href}>{line.title}</a>
                <span className="quiet">{line.note}</span>
              </li>
            ))}
          </ul>
          {lines.length === most ? <p className="hint">{t("tidy.search.more", { most })}</p> : null}
        </section>
      ))}
    </AdminPage>
  )
}
