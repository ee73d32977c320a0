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

/** There is no earlier round and no printed result of that name. */
export function comparisonNotFound(key: string): Problem {
  return new Problem({
    code: 'survey-comparison-not-found',
    kind: 'notFound',
    parameters: { key },
    texts: {
      fi: `Vertailukohtaa ${key} ei ole. Valitse aiempi kierros tai julkaistut tulokset luettelosta.`,
      sv: `Det finns inget att jämföra med som heter ${key}. Välj en tidigare omgång eller publicerade resultat i listan.`,
      en: `There is nothing to compare with called ${key}. Choose an earlier round or published results from the list.`,
    },
  })
}
