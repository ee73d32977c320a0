import { approveBriefing } from '../../operations/briefing/approve-briefing.ts'
import { createBriefing } from '../../operations/briefing/create-briefing.ts'
import { publishBriefing } from '../../operations/briefing/publish-briefing.ts'
import { moveBriefing } from '../../operations/briefing/save-briefing.ts'
import { showBriefing } from '../../operations/briefing/show-briefing.ts'
import { saveSection } from '../../operations/briefing/write-section.ts'
import { createPhenomenon } from '../../operations/phenomenon/create-phenomenon.ts'
import { linkThing } from '../../operations/phenomenon/link-things.ts'
import { movePhenomenon } from '../../operations/phenomenon/move-phenomenon.ts'
import { pinIndicator } from '../../operations/phenomenon/pins.ts'
import { savePhenomenon } from '../../operations/phenomenon/save-phenomenon.ts'
import { showPhenomenon } from '../../operations/phenomenon/show-phenomenon.ts'
import type { DemoPerson } from './demo-person.ts'
import { HELSINKI_PHENOMENA, HELSINKI_SECTIONS } from './demo-social-texts.ts'

const MONTHS_BACK = 11

/** The six phenomena of Helsinki with a figure of the register beside one, gathered into a briefing that another approves and that is published. */
export async function demoBriefing(
  { writer, approver }: { readonly writer: DemoPerson; readonly approver: DemoPerson },
  today: string,
): Promise<void> {
  const phenomena: string[] = []
  for (const about of HELSINKI_PHENOMENA) phenomena.push(await raise(writer, about))
  const figure = { kind: 'register', subject: 'working_age', measure: 'clients', area: '90' } as const
  await writer.perform(pinIndicator, { phenomenon: phenomena[0] ?? '', ...figure })
  const { briefing } = await writer.perform(createBriefing, {
    template: 'area-report',
    titles: { fi: 'Mitä Helsingin sosiaalityössä nähdään', sv: 'Vad som syns i Helsingfors sociala arbete' },
    periodFrom: monthsBefore(today, MONTHS_BACK),
    periodUntil: today.slice(0, 7),
    phenomena,
  })
  await writeSections(writer, briefing)
  const { briefing: drafted } = await writer.perform(showBriefing, { briefing })
  await writer.perform(moveBriefing, { briefing, version: drafted.version, to: 'draft' })
  const { briefing: written } = await writer.perform(showBriefing, { briefing })
  const { version } = await approver.perform(approveBriefing, { briefing, version: written.version })
  await writer.perform(publishBriefing, { briefing, version })
}

/** A phenomenon with all reports of its theme, and what its analysts say. */
export async function raise(writer: DemoPerson, { theme, titles, descriptions, text }: RaisedPhenomenon): Promise<string> {
  const { phenomenon } = await writer.perform(createPhenomenon, { titles, descriptions: descriptions ?? text })
  await writer.perform(linkThing, { phenomenon, kind: 'theme', target: theme })
  await writer.perform(savePhenomenon, { phenomenon, version: 1, analysis: text })
  const { phenomenon: stored } = await writer.perform(showPhenomenon, { phenomenon })
  await writer.perform(movePhenomenon, { phenomenon, version: stored.version, to: 'analysed' })
  return phenomenon
}

export interface RaisedPhenomenon {
  readonly theme: string
  readonly titles: { readonly fi: string; readonly sv: string }
  readonly descriptions?: { readonly fi: string; readonly sv: string }
  readonly text: { readonly fi: string; readonly sv: string }
}

async function writeSections(writer: DemoPerson, briefing: string): Promise<void> {
  const { sections } = await writer.perform(showBriefing, { briefing })
  for (const section of sections) {
    const texts = section.texts.fi === '' ? (HELSINKI_SECTIONS[section.kind] ?? section.texts) : section.texts
    await writer.perform(saveSection, {
      ...{ briefing, section: section.id, version: section.version, titles: section.titles, texts },
      ...{ states: { fi: 'ready', sv: 'ready' }, isInternal: false },
    })
  }
}

function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
