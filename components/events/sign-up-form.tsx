"use client"

import { useSent } from "../ui/action-form.tsx"
import { TextField } from "../ui/fields.tsx"
import { typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import { SignUpFrame, type SignUpFrameProps } from "./sign-up-frame.tsx"
import { type FirstPerson, firstTicket, type SignUpOffer } from "./sign-up-offer.ts"
import { TooFewLeft } from "./too-few-left.tsx"

export interface SignUpFormProps extends SignUpFrameProps {
  readonly people: readonly FirstPerson[]
  /** Who orders, when signed in. */
  readonly buyer: FirstPerson
  readonly notes: readonly string[]
  /** What tells the price in the language of the form. */
  readonly pricesPath: string
  /** Where one waits. */
  readonly waitPath: string
}

/** Signs up one person or several, by themselves. */
export function SignUpForm({ buyer, waitPath, ...form }: SignUpFormProps) {
  const t = useWords()
  const { slug, offer, hold } = form.offer
  return (
    <SignUpFrame
      {...form}
      name="sign-up"
      className="form sign-up"
      about={
        <>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="offer" value={offer} />
          <input type="hidden" name="hold" value={hold} />
        </>
      }
      toldOf={(seats) => <Left seats={seats} offer={form.offer} waitPath={waitPath} />}
    >
      <div className="row">
        <TextField name="buyerName" label={t("events.form.name")} value={buyer.name} />
        <TextField name="buyerEmail" type="email" label={t("events.form.email")} value={buyer.email} />
      </div>
    </SignUpFrame>
  )
}

function Left({ seats, offer, waitPath }: { seats: number; offer: SignUpOffer; waitPath: string }) {
  const ticket = typedIn(useSent(), "people[0].ticket") || firstTicket(offer)
  return <TooFewLeft count={seats} ticket={ticket} waitPath={waitPath} />
}
