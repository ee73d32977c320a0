import { z } from 'zod'
import { trendCsv } from '../../disseminate/social/trend-csv.ts'
import { INVENTED_DATA_LINE } from '../../disseminate/table/standing-texts.ts'
import { LANGUAGES } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { trendInput, trendOf } from './trend.ts'

export interface TrendFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

/** The trend as a file, with the codes of what stands in it: one row for each half-year of each county or theme. */
export const takeTrendFile = defineOperation({
  name: 'synthesis.trend-file',
  title: {
    fi: 'Lataa kehitys puolivuosittain',
    sv: 'Ladda ner utvecklingen per halvår',
    en: 'Download the trend by half-year',
  },
  access: 'read',
  input: z.strictObject({ ...trendInput.shape, language: z.enum(LANGUAGES) }),
  perform: async ({ language, ...input }, context): Promise<TrendFile> => {
    context.reach.concernsOnlyActor()
    const trend = await trendOf(context, input)
    const notice = context.folder.kind === 'synthetic' ? INVENTED_DATA_LINE : null
    const subject = trend.by === 'theme' ? trend.theme.code : trend.area
    const made = {
      fileName: `${FILE_NAMES[language]}-${subject}-${trend.periods[0]}-${trend.periods.at(-1)}.${language}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: `\ufeff${trendCsv(trend, { language, notice })}`,
    }
    const details = { file: `trend-${trend.by}.csv`, from: trend.periods[0] ?? '', until: trend.periods.at(-1) ?? '' }
    return context.commit({ subject: 'shared-content', details }, async () => made)
  },
})

const FILE_NAMES = { fi: 'kehitys', sv: 'utveckling', en: 'trend' } as const
