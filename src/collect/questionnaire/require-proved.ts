import { Problem } from '../../model/problem.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { proveForm } from './prove-form.ts'

/**
 * Lets only a proved form into use. Warnings pass: `form check` shows them.
 * @throws Problem `form-not-proved` naming the form, the version and what is wrong.
 */
export function requireProved(form: Questionnaire): void {
  const faults = proveForm(form).filter(({ severity }) => severity === 'blocking')
  if (faults.length === 0) return
  const { id, version } = form
  const told = (language: keyof Texts) =>
    faults
      .slice(0, 5)
      .map(({ path, texts }) => `${path}: ${texts[language]}`)
      .join(' ')
  const sentences: Texts = {
    fi: `Lomaketta ${id} ${version} ei voi ottaa käyttöön.`,
    sv: `Formuläret ${id} ${version} kan inte tas i bruk.`,
    en: `The form ${id} ${version} cannot be taken into use.`,
  }
  const texts = textsOf((language) => `${sentences[language]} ${told(language)}`)
  throw new Problem({
    code: 'form-not-proved',
    kind: 'refused',
    texts,
    parameters: { form: id, version, faults: faults.length },
  })
}
