import { isDeepStrictEqual } from "node:util"
import { ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { SignUpViewLine } from "#domain/events/queries/desk-sign-up-views.ts"
import type { SignUpQuery } from "#domain/events/selection-input.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropView, keepView } from "../../actions.ts"

const t = translator("da")

/** The lists that staff keep by a name, each behind one link; the one that is open is marked, and said to be changed when it is. */
export function ViewLinks({ path, views, current, query }: Viewed & { path: string }) {
  if (views.length === 0) return null
  return (
    <nav className="saved-views" aria-label={t("organiser-lists.views")}>
      <ul>
        <li>
          <a href={path} aria-current={current ? undefined : "true"}>
            {t("organiser-lists.everybody")}
          </a>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <a href={`${path}?visning=${view.id}`} aria-current={view === current ? "true" : undefined}>
              {view.name}
              {view === current && isChanged(view, query) ? (
                <span className="quiet"> {t("organiser-lists.changed")}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Viewed {
  readonly views: readonly SignUpViewLine[]
  readonly current: SignUpViewLine | undefined
  /** What the list is asked now. */
  readonly query: SignUpQuery
}

/** Keeps the list as it stands, in the view that is open or under a new name, and removes the view that is open. */
export function ViewForms({ eventId, views, current, query }: Viewed & { eventId: string }) {
  return (
    <section className="block">
      <h2>{t("organiser-lists.keepView")}</h2>
      <p className="block-text">{t("organiser-lists.keepViewText")}</p>
      <div className="two-columns kept-lists">
        {current ? (
          <div>
            <ViewForm
              key={`${current.id} ${current.version}`}
              eventId={eventId}
              view={current}
              query={query}
            />
            <ClientWords namespaces={["errors"]}>
              <ActForm
                action={dropView}
                fields={{ id: current.id, version: current.version }}
                label={t("organiser-lists.removeView", { name: current.name })}
                name="remove-view"
              />
            </ClientWords>
          </div>
        ) : null}
        <ViewForm key={`new ${views.length}`} eventId={eventId} query={query} />
      </div>
    </section>
  )
}

/** Keeps what is shown now: under a new name, or in the view that is open. */
function ViewForm({
  eventId,
  view,
  query: { answers, columns, ...query },
}: {
  eventId: string
  view?: SignUpViewLine
  query: SignUpQuery
}) {
  const kept = {
    eventId,
    ...(view ? { id: view.id, version: view.version } : {}),
    ...query,
    ...Object.fromEntries(answers.map((answer, place) => [`answers[${place}]`, answer])),
    ...Object.fromEntries(columns.map((column, place) => [`columns[${place}]`, column])),
  }
  return (
    <ActionForm action={keepView} name={view ? "change-view" : "new-view"} className="form-grid">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <TextField
        name="name"
        label={t(view ? "organiser-lists.viewName" : "organiser-lists.newViewName")}
        hint={t(view ? "organiser-lists.changeViewHint" : "organiser-lists.newViewHint")}
        value={view?.name ?? ""}
        maxLength={60}
      />
      <p>
        <button className="button plain" type="submit" data-action={view ? "change-view" : "new-view"}>
          {t(view ? "organiser-lists.saveView" : "organiser-lists.saveNewView")}
        </button>
      </p>
    </ActionForm>
  )
}

function isChanged(view: SignUpViewLine, query: SignUpQuery): boolean {
  return !isDeepStrictEqual(sorted(view.query), sorted(query))
}

/** In which order something was chosen makes no difference. */
function sorted({ answers, columns, ...query }: SignUpQuery): SignUpQuery {
  return { ...query, answers: answers.toSorted(), columns: columns.toSorted() }
}
