import type { InvoiceWords } from "./invoice-words.ts"

/** An invoice or credit note as a page. */
export function InvoiceView({
  words: { title, subject, sample, from, to, facts, lines, sums, total, notes },
  labels,
}: {
  words: InvoiceWords
  labels: { from: string; to: string; what: string; amount: string }
}) {
  return (
    <article className="invoice">
      <h1>{title}</h1>
      <p className="lead">{subject}</p>
      {sample ? <p className="told">{sample}</p> : null}
      <dl className="receipt-facts">
        <Address label={labels.to} lines={to} />
        <Address label={labels.from} lines={from} />
        <Facts facts={facts} />
      </dl>
      <table className="invoice-lines">
        <thead>
          <tr>
            <th scope="col">{labels.what}</th>
            <th scope="col">{labels.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([text, amount], place) => (
            <tr key={`${place} ${text}`}>
              <td>{text}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{amount}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{total[0]}</th>
            <td>{total[1]}</td>
          </tr>
        </tfoot>
      </table>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </article>
  )
}

function Address({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <div className="contents">
      <dt>{label}</dt>
      <dd>
        {lines.map((line) => (
          <span className="line" key={line}>
            {line}
          </span>
        ))}
      </dd>
    </div>
  )
}

function Facts({ facts }: { facts: InvoiceWords["facts"] }) {
  return facts.map(([name, value]) => (
    <div className="contents" key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ))
}
