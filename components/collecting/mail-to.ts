/** The address of a mail with these words in it, as the reader's own program begins it. */
export function mailTo(email: string, subject: string, body: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
