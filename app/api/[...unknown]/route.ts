/** An address for machines that does not exist says so in their words, not with a page. */
function missing(): Response {
  return Response.json({ status: "missing" }, { status: 404, headers: { "Cache-Control": "no-store" } })
}

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
