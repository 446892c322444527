import { fileAnswer } from "../files.ts"

export const dynamic = "force-dynamic"

/** A file of the newest figures, or of the release that `udgivelse` names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params
  return fileAnswer(slug, file, Object.fromEntries(new URL(request.url).searchParams))
}
