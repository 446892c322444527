import type { Metadata } from "next"
import { MenuRoom, type MenuRow } from "#components/admin/menu-room.tsx"
import { visitor } from "#domain/access/actor.ts"
import { type DeskMenu, deskMenu, type MenuLine } from "#domain/content/queries/desk-menu.ts"
import { sitePages } from "#domain/content/queries/site-pages.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { ClientWords } from "../../client-words.tsx"
import { siteLists } from "../../site-lists.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/menuer"

export const metadata: Metadata = { title: translator("da")("admin.section.menus") }

/** The main menu and the foot, as staff put them together; what the code holds is where they begin. */
export default async function MenusPage() {
  const t = translator("da")
  const actor = await deskActor(path)
  const [main, foot, fixed] = await Promise.all([
    ask(actor, path, deskMenu(actor, "main")),
    ask(actor, path, deskMenu(actor, "foot")),
    sitePages(visitor),
  ])
  const en = translator("en")
  const lists = siteLists.map(({ key, path: address }) => fixedRow(address, t(key), en(key)))
  const pages = (links: readonly { title: string; path: string }[]) =>
    links.map((link) => fixedRow(link.path, link.title, ""))
  return (
    <AdminPage actor={actor} section="menus" title={t("admin.section.menus")}>
      <p className="block-text">{t("tidy.menu.text")}</p>
      <ClientWords namespaces={["tidy", "errors", "content"]}>
        <MenuRoom
          name="main"
          title={t("tidy.menu.main")}
          version={main.version}
          rows={main.version === 0 ? [...lists, ...pages(fixed.menu)] : rowsOf(main)}
        />
        <MenuRoom
          name="foot"
          title={t("tidy.menu.foot")}
          version={foot.version}
          rows={foot.version === 0 ? pages(fixed.foot) : rowsOf(foot)}
        />
      </ClientWords>
    </AdminPage>
  )
}

function fixedRow(address: string, label: string, labelEn: string): MenuRow {
  return { id: address, depth: 0, entryId: null, address, label, labelEn, title: "", isHidden: false }
}

function rowsOf({ lines }: DeskMenu): MenuRow[] {
  const rowOf = ({ status, ...line }: MenuLine, id: string, depth: number): MenuRow => ({
    ...line,
    id,
    depth,
    isHidden: status !== null && status !== "PUBLISHED",
  })
  return lines.flatMap(({ below, ...line }, place) => [
    rowOf(line, `${place}`, 0),
    ...below.map((one, under) => rowOf(one, `${place}-${under}`, 1)),
  ])
}
