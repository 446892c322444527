import type { ReactNode } from "react"
import "./apply.css"
import { type BandCall, CallBand } from "#components/calls/call-band.tsx"
import { stateWords } from "#components/calls/call-words.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere } from "../../reader.ts"

/** What one does about a call: the call's band, then the task. */
export function CallTask({
  call,
  title,
  children,
}: {
  call: BandCall & { readonly path: string }
  title: string
  children: ReactNode
}) {
  return (
    <main id="indhold" tabIndex={-1}>
      <CallBand
        call={call}
        href={pathHere(call.path)}
        facts={[stateWords(call.state, readerLocale())]}
        locale={readerLocale()}
      />
      <div className="wrap task of-calls">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
