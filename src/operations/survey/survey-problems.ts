import { Problem } from '../../model/problem.ts'

/** The survey has no question with choices, and no group of respondents, of that name. */
export function axisNotFound(axis: string): Problem {
  return new Problem({
    code: 'survey-axis-not-found',
    kind: 'notFound',
    parameters: { axis },
    texts: {
      fi: `Kyselyssä ei ole valintakysymystä tai ryhmittelyä ${axis}. Valitse jokin luettelosta.`,
      sv: `Enkäten har ingen fråga med val och ingen gruppering ${axis}. Välj någon i listan.`,
      en: `The survey has no question with choices and no grouping ${axis}. Choose one from the list.`,
    },
  })
}
