import { isReleaseNumber } from "../../../asked.ts"
import { fileAnswer } from "../../../files.ts"

export const dynamic = "force-dynamic"

/** A file of one release, which never changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; number: string; file: string }> },
): Promise<Response> {
  const { slug, number, file } = await params
  if (!isReleaseNumber(number)) return new Response(null, { status: 404 })
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return fileAnswer(slug, file, { ...asked, udgivelse: number })
}
