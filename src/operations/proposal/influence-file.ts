import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { INFLUENCE_CHANNELS } from '../../model/influence.ts'
import type { Language, Texts } from '../../model/text.ts'
import { fileAsked, type TableFile, tableFile } from '../desk/table-file.ts'
import { defineOperation } from '../operation.ts'
import { INFLUENCE_FILTER, type InfluenceLine, influenceLines } from './influence.ts'

/** The influence log as a file: what the filter shows. */
export const influenceFile = defineOperation({
  name: 'influence.file',
  title: { fi: 'Lataa vaikuttamisen loki', sv: 'Ladda ner påverkansloggen', en: 'Download the influence log' },
  access: 'read',
  input: z.strictObject({ ...fileAsked, ...INFLUENCE_FILTER }),
  async perform({ language, format, ...filter }, context): Promise<TableFile> {
    const lines = await influenceLines(context, filter)
    await context.commit({ subject: 'influence', details: { rows: lines.length, format } }, async () => undefined)
    const createdAt = context.now()
    const table = {
      name: `${NAME[language]}-${helsinkiDay(createdAt)}`,
      title: TITLE[language],
      notes: [NOTE[language]],
      headings: HEADINGS.map((heading) => heading[language]),
      rows: lines.map((line) => rowOf(line, language)),
      createdAt,
    }
    return tableFile(table, format)
  },
})

function rowOf(line: InfluenceLine, language: Language): (string | null)[] {
  const followed = [line.followed, ...line.additions.map(({ onDay, text }) => `${onDay}: ${text}`)]
  const about = line.about === null ? null : language === 'sv' ? line.about.sv || line.about.fi : line.about.fi || line.about.sv
  return [
    line.onDay,
    INFLUENCE_CHANNELS[line.channel][language],
    line.audience,
    about,
    line.told,
    followed.filter((text) => text !== null).join('\n'),
  ]
}

const NAME: Texts = { fi: 'vaikuttaminen', sv: 'paverkan', en: 'influence' }
const TITLE: Texts = { fi: 'Vaikuttamisen loki', sv: 'Påverkansloggen', en: 'Influence log' }
const NOTE: Texts = {
  fi: 'Kenelle tieto on viety ja mitä siitä on seurannut. Ei yksityishenkilöiden nimiä.',
  sv: 'Vart kunskapen har förts och vad det har lett till. Inga namn på privatpersoner.',
  en: 'To whom knowledge was taken, and what followed. No names of private persons.',
}
const HEADINGS: readonly Texts[] = [
  { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  { fi: 'Kuka kuuli', sv: 'Vem som hörde', en: 'Who heard' },
  { fi: 'Mistä', sv: 'Om vad', en: 'About' },
  { fi: 'Mitä kerrottiin', sv: 'Vad som berättades', en: 'What was told' },
  { fi: 'Mitä seurasi', sv: 'Vad det ledde till', en: 'What followed' },
]
