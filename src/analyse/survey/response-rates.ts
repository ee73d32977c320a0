import { shownShare } from '../../method/share.ts'
import type { SurveyCategory, SurveyGroup, SurveyRespondent } from '../../model/survey.ts'
import type { ResponseRate, ResponseRates } from '../../model/survey-analysis.ts'

const ALL: SurveyCategory = { code: 'all', label: { fi: 'Kaikki', sv: 'Alla', en: 'All' } }

/** How many of those asked have answered, by group. Shares are shown whatever the base: who was asked is known, nothing is estimated. */
export function responseRates(
  respondents: readonly SurveyRespondent[],
  groups: readonly SurveyGroup[],
): readonly ResponseRates[] {
  const total = rateOf(ALL, respondents)
  return groups.map(({ key, label, categories }) => ({
    group: key,
    label,
    lines: categories.map((category) =>
      rateOf(
        category,
        respondents.filter(({ groups }) => groups[key] === category.code),
      ),
    ),
    total,
  }))
}

function rateOf({ code, label }: SurveyCategory, respondents: readonly SurveyRespondent[]): ResponseRate {
  const excused = respondents.filter(({ isExcused }) => isExcused).length
  const asked = respondents.length - excused
  const answered = respondents.filter(({ hasAnswered, isExcused }) => hasAnswered && !isExcused).length
  return {
    code,
    label,
    asked,
    excused,
    answered,
    percent: shownShare({ numerator: answered, denominator: asked }, 'whole-percent'),
  }
}
