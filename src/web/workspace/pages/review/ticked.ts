/** A sheet that was ticked, in the version that the page showed. */
export interface TickedSheet {
  readonly content: string
  readonly measure: string
  readonly version: number
}

/** Ticks whose value is `content/measure/version`; others are not ours and are left out. */
export function ticked(form: FormData, name: string): TickedSheet[] {
  return form.getAll(name).flatMap((value) => {
    const found = /^([a-z_]{1,40})\/([a-z]{1,20})\/(\d{1,7})$/.exec(String(value))
    if (!found) return []
    const [, content = '', measure = '', version] = found
    return [{ content, measure, version: Number(version) }]
  })
}
