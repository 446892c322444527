"use client"

import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { useWords } from "#components/ui/words.tsx"
import type { CommentLine } from "#domain/content/queries/entry-conversation.ts"
import { sayMoment } from "./moment-words.ts"
import { markedPassage, type Passage, showPassage, standsInBody } from "./passage.ts"
import type { Talk } from "./use-conversation.ts"

/** What was said of passages, each with its answers; marked words can be commented. */
export function CommentsPanel({ talk }: { talk: Talk }) {
  const t = useWords()
  const marked = useMarked()
  const [about, setAbout] = useState<Passage | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const comments = talk.conversation?.comments ?? []
  const open = comments.filter(({ isResolved }) => !isResolved)
  const resolved = comments.filter(({ isResolved }) => isResolved)
  return (
    <section className="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">
        {t("versions.comments")} {open.length > 0 ? <span className="quiet">{open.length}</span> : null}
      </h2>
      {about ? (
        <WordsForm
          label={about.quote ? `${t("versions.commentOn")} “${about.quote}”` : t("versions.commentOnAll")}
          submit={t("versions.commentSend")}
          action="send-comment"
          onSend={(text) => talk.act("comment", { ...about, text })}
          onClose={() => goBack(() => setAbout(null), opener)}
        />
      ) : (
        <>
          {comments.length === 0 ? <p className="hint">{t("versions.noComments")}</p> : null}
          <p className="publication-acts">
            <button
              type="button"
              className="button plain"
              data-action="comment"
              ref={opener}
              // What is marked stays marked.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setAbout(marked ?? { blockId: null, quote: "" })}
            >
              {t("versions.comment")}
            </button>
          </p>
        </>
      )}
      <ul className="lines">
        {open.map((comment) => (
          <CommentItem key={comment.id} comment={comment} talk={talk} />
        ))}
      </ul>
      {resolved.length > 0 ? (
        <details>
          <summary>{t("versions.resolved", { count: resolved.length })}</summary>
          <ul className="lines">
            {resolved.map((comment) => (
              <CommentItem key={comment.id} comment={comment} talk={talk} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function CommentItem({ comment, talk }: { comment: CommentLine; talk: Talk }) {
  const t = useWords()
  const [isAnswering, setIsAnswering] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { id, quote, isResolved } = comment
  return (
    <li data-comment={id}>
      {quote ? (
        <blockquote>
          <p>{quote}</p>
          <p>
            {standsInBody(comment) ? (
              <button
                type="button"
                className="linklike"
                data-action="show-passage"
                onClick={() => showPassage(comment)}
              >
                {t("versions.show")}
              </button>
            ) : (
              <span className="hint">{t("versions.passageGone")}</span>
            )}
          </p>
        </blockquote>
      ) : null}
      <Said {...comment} />
      {comment.answers.map((answer) => (
        <div key={answer.id} className="answer">
          <Said {...answer} />
        </div>
      ))}
      {isAnswering ? (
        <WordsForm
          label={t("versions.answerText")}
          submit={t("versions.answerSend")}
          action="send-answer"
          onSend={(text) => talk.act("answer", { commentId: id, text })}
          onClose={() => goBack(() => setIsAnswering(false), opener)}
        />
      ) : (
        <p className="publication-acts">
          <button
            type="button"
            className="linklike"
            data-action="answer"
            ref={opener}
            onClick={() => setIsAnswering(true)}
          >
            {t("versions.answer")}
          </button>
          <button
            type="button"
            className="linklike"
            data-action="resolve"
            onClick={() => void talk.act("resolve", { commentId: id, isResolved: !isResolved })}
          >
            {t(isResolved ? "versions.reopen" : "versions.resolve")}
          </button>
        </p>
      )}
    </li>
  )
}

function Said({ text, by, at }: { text: string; by: string; at: string }) {
  return (
    <p>
      <b>{by}</b> <span className="quiet">{sayMoment(at)}</span>
      <br />
      {text}
    </p>
  )
}

function WordsForm({
  label,
  submit,
  action,
  onSend,
  onClose,
}: {
  label: string
  submit: string
  action: string
  onSend: (text: string) => Promise<boolean>
  onClose: () => void
}) {
  const t = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => words.current?.focus(), [])
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get("text") ?? "")
    setIsBusy(true)
    const isDone = await onSend(text)
    setIsBusy(false)
    if (isDone) onClose()
  }
  return (
    <form className="talk-form" onSubmit={(event) => void send(event)}>
      <label className="field">
        <span>{label}</span>
        <textarea ref={words} name="text" rows={3} maxLength={2000} required />
      </label>
      <p className="publication-acts">
        <button type="submit" className="button plain" disabled={isBusy} data-action={action}>
          {submit}
        </button>
        <button type="button" className="linklike" onClick={onClose}>
          {t("versions.cancel")}
        </button>
      </p>
    </form>
  )
}

/** The form goes, and one stands again where it was asked for. */
function goBack(close: () => void, opener: RefObject<HTMLButtonElement | null>): void {
  flushSync(close)
  opener.current?.focus()
}

/** The words marked in the body; they stay known while the focus is elsewhere. */
function useMarked(): Passage | null {
  const [marked, setMarked] = useState<Passage | null>(null)
  useEffect(() => {
    const look = () => {
      const inBody = document.activeElement?.closest('[role="textbox"].body')
      if (inBody) setMarked(markedPassage())
    }
    document.addEventListener("selectionchange", look)
    return () => document.removeEventListener("selectionchange", look)
  }, [])
  return marked
}
