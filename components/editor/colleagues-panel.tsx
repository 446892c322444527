"use client"

import { type FormEvent, useEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { useWords } from "#components/ui/words.tsx"
import type { RequestLine } from "#domain/content/queries/entry-conversation.ts"
import { CommentsPanel } from "./comments-panel.tsx"
import { sayMoment } from "./moment-words.ts"
import { type Talk, useConversation } from "./use-conversation.ts"

/** What colleagues ask of each other about this entry, and what they say of passages in it. */
export function ColleaguesPanel({ entryId, mayPublish }: { entryId: string; mayPublish: boolean }) {
  const t = useWords()
  const talk = useConversation(entryId)
  const [asks, setAsks] = useState<"look" | "publish" | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setAsks(null))
    opener.current?.focus()
  }
  const requests = talk.conversation?.requests ?? []
  const isPublicationAsked = requests.some(({ kind, state }) => kind === "PUBLISH" && state === "open")
  return (
    <>
      <section className="colleagues" aria-labelledby="colleagues-title">
        <h2 id="colleagues-title">{t("versions.colleagues")}</h2>
        {talk.wrong ? (
          <p className="message" role="alert">
            {talk.wrong}
          </p>
        ) : null}
        <ul className="lines">
          {requests.slice(0, 5).map((request) => (
            <RequestItem key={request.id} request={request} talk={talk} />
          ))}
        </ul>
        {asks ? (
          <AskForm asks={asks} talk={talk} onClose={close} />
        ) : (
          <p className="publication-acts">
            {mayPublish || isPublicationAsked ? null : (
              <button
                type="button"
                className="button"
                data-action="ask-publication"
                onClick={() => setAsks("publish")}
              >
                {t("versions.askPublication")}
              </button>
            )}
            <button
              ref={opener}
              type="button"
              className="linklike"
              data-action="ask"
              onClick={() => setAsks("look")}
            >
              {t("versions.ask")}
            </button>
          </p>
        )}
      </section>
      <CommentsPanel talk={talk} />
    </>
  )
}

function RequestItem({ request, talk }: { request: RequestLine; talk: Talk }) {
  const t = useWords()
  const [answer, setAnswer] = useState("")
  const { id, kind, by, of, version, state, message } = request
  return (
    <li data-request={state}>
      <p>
        {kind === "LOOK"
          ? t("versions.asked", { by, of, version })
          : t("versions.askedPublication", { by, version })}{" "}
        <span className="quiet">{sayMoment(request.at)}</span>
      </p>
      {message ? <blockquote>{message}</blockquote> : null}
      {state === "withdrawn" ? <p className="hint">{t("versions.withdrawn")}</p> : null}
      {state === "done" ? (
        <p className="hint">
          {t(kind === "LOOK" ? "versions.done" : "versions.published", { by: request.doneBy })}
          {request.answer ? `: ${request.answer}` : ""}
        </p>
      ) : null}
      {state === "open" && request.mayClose ? (
        <label className="field">
          <span>{t("versions.closeAnswer")}</span>
          <input value={answer} maxLength={1000} onChange={(event) => setAnswer(event.target.value)} />
        </label>
      ) : null}
      {state === "open" ? (
        <p className="publication-acts">
          {request.mayClose ? (
            <button
              type="button"
              className="button plain"
              data-action="close-request"
              onClick={() => void talk.act("close", { requestId: id, answer })}
            >
              {t(kind === "LOOK" ? "versions.close" : "versions.turnDown")}
            </button>
          ) : null}
          {request.mayWithdraw ? (
            <button
              type="button"
              className="linklike"
              data-action="withdraw-request"
              onClick={() => void talk.act("withdraw", { requestId: id })}
            >
              {t("versions.withdraw")}
            </button>
          ) : null}
        </p>
      ) : null}
    </li>
  )
}

function AskForm({ asks, talk, onClose }: { asks: "look" | "publish"; talk: Talk; onClose: () => void }) {
  const t = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>("select, textarea")?.focus(), [])
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const message = String(data.get("message") ?? "")
    setIsBusy(true)
    const isDone =
      asks === "look"
        ? await talk.act("ask", { personId: String(data.get("personId") ?? ""), message })
        : await talk.act("ask-publication", { message })
    setIsBusy(false)
    if (isDone) onClose()
  }
  return (
    <form ref={form} className="talk-form" onSubmit={(event) => void send(event)}>
      {asks === "look" ? (
        <label className="field">
          <span>{t("versions.askWho")}</span>
          <select name="personId" required>
            {talk.conversation?.colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="hint">{t("versions.askPublicationText")}</p>
      )}
      <label className="field">
        <span>{t("versions.askMessage")}</span>
        <textarea name="message" rows={2} maxLength={1000} />
      </label>
      <p className="publication-acts">
        <button type="submit" className="button" disabled={isBusy} data-action="send-request">
          {t("versions.askSend")}
        </button>
        <button type="button" className="linklike" onClick={onClose}>
          {t("versions.cancel")}
        </button>
      </p>
    </form>
  )
}
