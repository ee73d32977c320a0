import { addDays } from '../../method/calendar-days.ts'
import type { PartKind } from '../../model/briefing-content.ts'
import { approveBriefing } from '../../operations/briefing/approve-briefing.ts'
import { bindPart, movePart } from '../../operations/briefing/bind-part.ts'
import { createBriefing } from '../../operations/briefing/create-briefing.ts'
import { publishBriefing } from '../../operations/briefing/publish-briefing.ts'
import { moveBriefing } from '../../operations/briefing/save-briefing.ts'
import { showBriefing } from '../../operations/briefing/show-briefing.ts'
import { saveSection } from '../../operations/briefing/write-section.ts'
import { createPhenomenon } from '../../operations/phenomenon/create-phenomenon.ts'
import { linkThing } from '../../operations/phenomenon/link-things.ts'
import { movePhenomenon } from '../../operations/phenomenon/move-phenomenon.ts'
import { pinIndicator } from '../../operations/phenomenon/pins.ts'
import { addQuote } from '../../operations/phenomenon/quotes.ts'
import { savePhenomenon } from '../../operations/phenomenon/save-phenomenon.ts'
import { showPhenomenon } from '../../operations/phenomenon/show-phenomenon.ts'
import { addBody } from '../../operations/proposal/bodies.ts'
import { submitProposal } from '../../operations/proposal/submit-proposal.ts'
import { createProposal } from '../../operations/proposal/write-proposal.ts'
import type { DemoPerson } from './demo-person.ts'
import {
  HELSINKI_FIGURES,
  HELSINKI_PHENOMENA,
  HELSINKI_PROPOSALS,
  HELSINKI_QUOTE,
  HELSINKI_SECTIONS,
} from './demo-social-texts.ts'

const MONTHS_BACK = 11
/** Since the proposals were submitted. */
const DAYS_WAITED = 20

/**
 * The six phenomena of Helsinki with figures of the register and a quote beside them, and two proposals, gathered into a briefing that
 * another approves and that is published. The proposals wait for an answer.
 */
export async function demoBriefing(
  { writer, approver }: { readonly writer: DemoPerson; readonly approver: DemoPerson },
  today: string,
): Promise<void> {
  const phenomena: string[] = []
  for (const about of HELSINKI_PHENOMENA) phenomena.push(await raise(writer, about))
  await propose(writer, phenomena, today)
  const { briefing } = await writer.perform(createBriefing, {
    template: 'area-report',
    titles: { fi: 'Mitä Helsingin sosiaalityössä nähdään', sv: 'Vad som syns i Helsingfors sociala arbete' },
    periodFrom: monthsBefore(today, MONTHS_BACK),
    periodUntil: today.slice(0, 7),
    phenomena,
  })
  await bindEvidence(writer, briefing, phenomena)
  await writeSections(writer, briefing)
  const { briefing: drafted } = await writer.perform(showBriefing, { briefing })
  await writer.perform(moveBriefing, { briefing, version: drafted.version, to: 'draft' })
  const { briefing: written } = await writer.perform(showBriefing, { briefing })
  const { version } = await approver.perform(approveBriefing, { briefing, version: written.version })
  await writer.perform(publishBriefing, { briefing, version })
}

async function propose(writer: DemoPerson, phenomena: readonly string[], today: string): Promise<void> {
  const { body } = await writer.perform(addBody, {
    kind: 'county-body',
    names: { fi: 'Sosiaali-, terveys- ja pelastuslautakunta', sv: 'Social-, hälsovårds- och räddningsnämnden' },
    validFrom: '2023-01-01',
  })
  for (const { of, content } of HELSINKI_PROPOSALS) {
    const { proposal } = await writer.perform(createProposal, { ...content, phenomenon: phenomena[of], body })
    await writer.perform(submitProposal, { proposal, version: 1, onDay: addDays(today, -DAYS_WAITED) })
  }
}

/** In the sections of two phenomena a figure of the register, in one a quote too; in the annex every theme, also what works. */
async function bindEvidence(writer: DemoPerson, briefing: string, phenomena: readonly string[]): Promise<void> {
  const { sections } = await writer.perform(showBriefing, { briefing })
  const bind = async (phenomenon: string, kind: PartKind, target: string) => {
    const section = sections.find((one) => one.phenomenon === phenomenon)?.id ?? ''
    const { part } = await writer.perform(bindPart, { briefing, section, kind, settings: { target } })
    // What is seen stands before what is proposed.
    await writer.perform(movePart, { briefing, section, part, direction: 'up' })
  }
  for (const { of, subject, area } of HELSINKI_FIGURES) {
    const phenomenon = phenomena[of] ?? ''
    const { pin } = await writer.perform(pinIndicator, { phenomenon, kind: 'register', subject, measure: 'clients', area })
    await bind(phenomenon, 'figure', pin)
  }
  const quotedOf = phenomena[HELSINKI_QUOTE.of] ?? ''
  const quote = await quoted(writer, quotedOf)
  if (quote !== null) await bind(quotedOf, 'quote', quote)
  const annex = sections.find(({ kind }) => kind === 'annex')?.id ?? ''
  const settings = { rows: 'theme', columns: 'polarity' }
  await writer.perform(bindPart, { briefing, section: annex, kind: 'cross', settings })
}

/** The sentence out of the first observation that holds it and may be quoted; null when chance has allowed none. */
async function quoted(writer: DemoPerson, phenomenon: string): Promise<string | null> {
  const { words, wordings } = HELSINKI_QUOTE
  for (let page = 1, pages = 1; page <= pages; page++) {
    const { reports } = await writer.perform(showPhenomenon, { phenomenon, page })
    pages = reports?.pages ?? 0
    const found = reports?.lines.find(
      ({ quotePermission, texts }) => quotePermission === 'yes' && (texts.observation ?? '').split(words).length === 2,
    )
    if (!found) continue
    const { quote } = await writer.perform(addQuote, { phenomenon, report: found.id, words, wordings })
    return quote
  }
  return null
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
