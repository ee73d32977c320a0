import { countyByCode } from '../../design/areas.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { SurveyCategory, SurveyGroup } from '../../model/survey.ts'
import type { Texts } from '../../model/text.ts'

const LEVELS: Readonly<Record<string, Texts>> = {
  county: { fi: 'hyvinvointialue', sv: 'välfärdsområde', en: 'wellbeing services county' },
  municipality: { fi: 'kunta tai kuntayhtymä', sv: 'kommun eller samkommun', en: 'municipality or joint authority' },
  unit: { fi: 'yksikkö', sv: 'enhet', en: 'unit' },
}

/** How respondents are divided: by their level and by county, with the categories that occur. One that has a single category divides nothing. */
export function groupsOf(
  respondents: readonly { readonly groups: Readonly<Record<string, string>> }[],
  definitions: Definitions,
): readonly SurveyGroup[] {
  const codes = (key: string) => [...new Set(respondents.flatMap(({ groups }) => groups[key] ?? []))].sort()
  const level: SurveyGroup = {
    key: 'level',
    label: { fi: 'Vastaajan taso', sv: 'Den svarandes nivå', en: 'Level of the respondent' },
    categories: codes('level').map((code): SurveyCategory => ({ code, label: LEVELS[code] ?? named(code) })),
  }
  const organiser: SurveyGroup = {
    key: 'organiser',
    label: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
    categories: codes('organiser').map((code) => ({ code, label: countyByCode(definitions, code)?.shortNames ?? named(code) })),
  }
  return [level, organiser].filter(({ categories }) => categories.length > 1)
}

function named(code: string): Texts {
  return { fi: code, sv: code, en: code }
}
