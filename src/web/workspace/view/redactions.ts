/** A passage as a form names it: `observation:12:25:name`. What is no such text is left out; the operation checks the rest. */
export function redactionsIn(spans: readonly string[]) {
  return spans
    .map((span) => /^([a-zA-Z]{1,20}):(\d{1,6}):(\d{1,6}):([a-z-]{1,20})$/.exec(span))
    .flatMap((found) =>
      found ? [{ part: found[1] ?? '', from: Number(found[2]), until: Number(found[3]), kind: found[4] ?? 'other' }] : [],
    )
}
