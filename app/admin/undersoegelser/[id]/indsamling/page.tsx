import type { Metadata } from "next"
import { listAddress } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { BoardMap } from "#components/collecting/board-map.tsx"
import { type DeskCollection, deskCollection } from "#domain/collecting/queries/desk-collection.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import { oneOf, type PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { enterSurvey, SurveyRoom } from "../survey-room.tsx"
import { BoardActs } from "./board-acts.tsx"
import { CollectionForm } from "./collection-form.tsx"
import { MunicipalityList } from "./municipality-list.tsx"
import { Unreached } from "./unreached.tsx"
import "../../../../surveys.css"
import "./board.css"

const t = translator("da")
export const metadata: Metadata = { title: t("collecting.desk.room") }

const states = ["SENT", "COVERED", "BEGUN", "DECLINED", "MISSING"] as const

/** The board of a collection: who has answered, who is missing, and what staff do about it. */
export default async function BoardPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, survey, path } = await enterSurvey(id, "indsamling")
  const board = await ask(actor, path, deskCollection(actor, id))
  const address = listAddress(path, asked, ["stand"])
  const chosen = oneOf(states, address.values.stand)
  return (
    <SurveyRoom actor={actor} survey={survey} room="indsamling" done={asked.udfoert}>
      {board.times ? (
        <>
          <ClientWords namespaces={["errors", "collecting"]}>
            <BoardActs entryId={id} board={board} />
          </ClientWords>
          {board.isInvited ? (
            <Progress board={board} entryId={id} address={address} chosen={chosen} />
          ) : (
            <section className="block">
              <EmptyList
                empty={{ title: t("collecting.desk.emptyTitle"), text: t("collecting.desk.emptyText") }}
              />
            </section>
          )}
        </>
      ) : null}
      <section className="block">
        <h2>{t(board.times ? "collecting.desk.times" : "collecting.desk.begin")}</h2>
        {board.times ? null : <p className="block-text">{t("collecting.desk.beginText")}</p>}
        <CollectionForm entryId={id} times={board.times} />
      </section>
    </SurveyRoom>
  )
}

function Progress({
  board,
  entryId,
  address,
  chosen,
}: {
  board: DeskCollection
  entryId: string
  address: ReturnType<typeof listAddress>
  chosen: (typeof states)[number] | null
}) {
  const rows = board.municipalities.filter(({ progress }) => chosen === null || progress === chosen)
  return (
    <>
      <section className="block survey">
        <h2>{t("collecting.desk.map")}</h2>
        <BoardMap drawing={tileMap()} municipalities={board.municipalities} />
      </section>
      {board.times?.state === "closed" ? null : (
        <Unreached entryId={entryId} municipalities={board.municipalities} />
      )}
      <section className="block">
        <h2>{t("collecting.desk.list")}</h2>
        <Filters
          address={address}
          filters={[
            {
              name: "stand",
              label: t("collecting.desk.filter"),
              choices: states.map((value) => ({ value, label: t(`collecting.progress.${value}`) })),
            },
          ]}
        />
        <MunicipalityList address={address} rows={rows} />
        <p>
          <a href={`/api/admin/surveys/${entryId}/svar.csv`}>{t("collecting.desk.export")} (CSV)</a>
        </p>
      </section>
    </>
  )
}
