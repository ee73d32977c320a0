import type { Texts } from './text.ts'

/** Something wrong with a form's definition. `blocking`: the form must not be taken into use. */
export interface FormFault {
  /** Where in the form: `items.H5.when`, `rules.all-over.check`, `texts.items.H2.label`. */
  readonly path: string
  /** Stable, kebab-case: `name-unknown`, `text-missing`. */
  readonly code: string
  readonly severity: 'blocking' | 'warning'
  readonly texts: Texts
}
