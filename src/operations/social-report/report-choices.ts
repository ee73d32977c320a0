import { z } from 'zod'
import type { ReportChoices } from '../../collect/social-report/report-faults.ts'
import { municipalitiesOf } from '../../design/areas.ts'
import { guardWords } from '../../design/guard-words.ts'
import type { CodeList, Definitions } from '../../model/definitions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { GuardWords } from '../../model/identity-mark.ts'
import { type Guidance, OTHER_PROFESSION, SOCIAL_LISTS, type SocialList } from '../../model/social-reporting.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import type { ReportTheme } from './report-themes.ts'

export interface NamedChoice {
  readonly key: string
  readonly names: Texts
}

/** Everything that a form needs besides what is typed into it. Nothing of it is secret. */
export interface FormChoices {
  readonly day: string
  readonly lists: Readonly<Record<SocialList, readonly NamedChoice[]>>
  readonly municipalities: readonly NamedChoice[]
  /** Beside which counts may stand: filled in for forms that ask for counts. */
  readonly themes: readonly ReportTheme[]
  /** Professional groups that are kept of somebody without a name. */
  readonly namelessProfessions: readonly string[]
  readonly guidance: readonly Guidance[]
  readonly words: GuardWords
}

/** Lists, municipalities, guidance and the guard's words for a form of one county, today. */
export const reportChoices = defineOperation({
  name: 'social-report.choices',
  title: {
    fi: 'Näytä havaintolomakkeen vaihtoehdot',
    sv: 'Visa alternativen i observationsformuläret',
    en: 'Show the choices of the form',
  },
  access: 'read',
  input: z.strictObject({ organiser: z.string().regex(/^\d{2}$/) }),
  perform: async ({ organiser }, { definitions, now, reach }): Promise<FormChoices> => {
    reach.concernsOnlyActor()
    const day = helsinkiDay(now())
    const { lists, guidance, policy } = definitions.socialReporting
    const named = SOCIAL_LISTS.map((list) => [list, inUse(lists[list], day).map(({ key, names }) => ({ key, names }))])
    const municipalities = municipalitiesOf(definitions, organiser, Number(day.slice(0, 4)))
    return {
      day,
      lists: Object.fromEntries(named) as FormChoices['lists'],
      municipalities: municipalities.map(({ code, names }) => ({ key: code, names })),
      themes: [],
      namelessProfessions: [...policy.commonProfessions, OTHER_PROFESSION],
      guidance,
      words: guardWords(definitions),
    }
  },
})

/** The same as bare keys, for checking. Themes are not of the definitions alone: see `themesFor`. */
export function choicesOn(definitions: Definitions, organiser: string, day: string): Omit<ReportChoices, 'themes'> {
  const { lists } = definitions.socialReporting
  const keys = SOCIAL_LISTS.map((list) => [list, inUse(lists[list], day).map(({ key }) => key)])
  return {
    lists: Object.fromEntries(keys) as ReportChoices['lists'],
    municipalities: municipalitiesOf(definitions, organiser, Number(day.slice(0, 4))).map(({ code }) => code),
  }
}

function inUse({ codes }: CodeList, day: string): CodeList['codes'] {
  return codes.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
}
