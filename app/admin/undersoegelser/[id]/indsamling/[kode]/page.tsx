import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { AnswerForm } from "#components/collecting/answer-form.tsx"
import { drawnQuestion } from "#components/collecting/answer-words.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { type DeskMunicipality, deskCollection } from "#domain/collecting/queries/desk-collection.ts"
import { questionnaireByPhone } from "#domain/collecting/queries/questionnaire.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { enterSurvey, SurveyRoom } from "../../survey-room.tsx"
import { addAddress, enter, removeAddress } from "../actions.ts"
import "../../../../../(member)/min-side/undersoegelser/questionnaire.css"

const t = translator("da")
export const metadata: Metadata = { title: t("collecting.desk.phone") }

/** One municipality: who was asked there, and writing down what it said by phone. */
export default async function MunicipalityPage({ params }: PageProps<{ id: string; kode: string }>) {
  const { id, kode } = await params
  const { actor, survey, path } = await enterSurvey(id, "indsamling")
  if (!/^\d{3}$/.test(kode)) notFound()
  const [board, asked] = await ask(
    actor,
    path,
    Promise.all([
      deskCollection(actor, id),
      questionnaireByPhone(actor, { entryId: id, municipalityCode: kode }),
    ]),
  )
  const municipality = board.municipalities.find(({ code }) => code === kode)
  if (!municipality) notFound()
  const { response } = asked
  return (
    <SurveyRoom actor={actor} survey={survey} room="indsamling" done={undefined}>
      <section className="block">
        <p>
          <a href={path}>{t("collecting.desk.back")}</a>
        </p>
        <h2>{asked.municipality}</h2>
        {asked.answeredBy ? (
          <p className="told">
            {t("collecting.desk.coveredTold", { by: asked.answeredBy, municipality: asked.municipality })}
          </p>
        ) : null}
        <Respondents entryId={id} municipality={municipality} isOver={asked.state === "closed"} />
      </section>
      <section className="block">
        <h2>{t("collecting.desk.phone")}</h2>
        <p className="block-text">{t("collecting.desk.phoneText")}</p>
        <ClientWords namespaces={["collecting"]}>
          <AnswerForm
            action={enter}
            fields={{ entryId: id, municipalityCode: kode }}
            isOver={false}
            questions={asked.questions.map((question) => drawnQuestion(question, "da"))}
            version={response?.version ?? 0}
            answers={Object.fromEntries(
              (response?.answers ?? []).map(({ versionId, given, isUnable }) => [
                versionId,
                { given, isUnable },
              ]),
            )}
            covers={response?.covers ?? []}
            remark={response?.remark ?? ""}
            others={asked.others}
            mailSubject={t("collecting.form.mailSubject", {
              survey: titleWithYear(asked.survey),
              municipality: asked.municipality,
            })}
            buttons={[
              { act: "send", label: t("collecting.desk.phoneSend") },
              { act: "decline", label: t("collecting.desk.phoneDecline") },
            ]}
            hint=""
          />
        </ClientWords>
      </section>
    </SurveyRoom>
  )
}

function Respondents({
  entryId,
  municipality: { code, respondents },
  isOver,
}: {
  entryId: string
  municipality: DeskMunicipality
  isOver: boolean
}) {
  return (
    <>
      <h3>{t("collecting.desk.respondents")}</h3>
      {respondents.length === 0 ? <p>{t("collecting.desk.noRespondents")}</p> : null}
      <ul className="lines">
        {respondents.map(({ id, name, email, kind, handedOverAt }) => (
          <li key={id}>
            <span>
              {[name, email].filter(Boolean).join(", ")}{" "}
              <span className="quiet">
                {t(`collecting.desk.kind.${kind}`)}
                {handedOverAt ? `, ${t("collecting.desk.handedOver")}` : ""}
              </span>
            </span>
            {kind === "ROLE" ? null : (
              <ActForm
                action={removeAddress}
                fields={{ entryId, respondentId: id }}
                label={t("collecting.desk.removeAddress")}
                name="remove-address"
              />
            )}
          </li>
        ))}
      </ul>
      {isOver ? null : (
        <ActionForm action={addAddress} name="address" className="form-grid">
          <input type="hidden" name="entryId" value={entryId} />
          <input type="hidden" name="municipalityCode" value={code} />
          <TextField name="email" type="email" label={t("collecting.desk.email")} autoComplete="off" />
          <p>
            <button className="button plain" type="submit">
              {t("collecting.desk.addAddress")}
            </button>
          </p>
        </ActionForm>
      )}
    </>
  )
}
