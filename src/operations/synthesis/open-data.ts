import { z } from 'zod'
import { type OpenData, type OpenDimension, openCsv, openJson } from '../../disseminate/social/open-data.ts'
import {
  BRIEFING_FIELDS,
  DIMENSION_NAMES,
  LANGUAGE_CODES,
  OPEN_NOTES,
  OPEN_TITLES,
  PROPOSAL_FIELDS,
} from '../../disseminate/social/open-fields.ts'
import { INVENTED_DATA_LINE } from '../../disseminate/table/standing-texts.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { OUTCOMES, PROPOSAL_STATES } from '../../model/proposal.ts'
import { LANGUAGES, type Texts } from '../../model/text.ts'
import { bodiesById } from '../../store/social/bodies.ts'
import { publicEvents, publishedEditions } from '../../store/social/open-records.ts'
import { publicProposals } from '../../store/social/proposals.ts'
import { ownerNames } from '../briefing/live-content.ts'
import { listPublicBriefings } from '../briefing/show-edition.ts'
import { nationalCodebook } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { publicLine, publicSteps } from '../proposal/site-proposals.ts'
import { organisersOf } from './compare.ts'

const OPEN_DATA_FILES = ['briefings.csv', 'briefings.json', 'proposals.csv', 'proposals.json'] as const

export interface OpenDataFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

const pageShape = z.string().max(300)

/** Published briefings, public proposals and their answers as data that anybody may use: what the public pages show, nothing more. */
export const socialData = defineOperation({
  name: 'site.social-data',
  title: {
    fi: 'Lataa sosiaalisen raportoinnin avoin data',
    sv: 'Ladda ner öppna data om social rapportering',
    en: 'Download open data of social reporting',
  },
  access: 'read',
  input: z.strictObject({
    file: z.enum(OPEN_DATA_FILES),
    language: z.enum(LANGUAGES),
    /** Address of a page without its id. */
    pages: z.strictObject({ briefing: pageShape, proposal: pageShape }),
  }),
  async perform({ file, language, pages }, context): Promise<OpenDataFile> {
    context.reach.concernsOnlyActor()
    const [kind = '', format] = file.split('.')
    const data = await (kind === 'briefings' ? briefingData(context, pages.briefing) : proposalData(context, pages.proposal))
    const isCsv = format === 'csv'
    return {
      fileName: `tietopolku-${kind}${isCsv ? `.${language}` : ''}.${format}`,
      mediaType: isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      content: isCsv ? `\ufeff${openCsv(data, language)}` : openJson(data),
    }
  },
})

async function proposalData(context: OperationContext, page: string): Promise<OpenData> {
  const rows = await publicProposals(context.db)
  const events = await publicEvents(context.db)
  const today = helsinkiDay(context.now())
  const wanted = [...rows.map(({ body }) => body), ...[...events.values()].flat().map(({ body }) => body)]
  const bodies = await bodiesById(context.db, [...new Set(wanted.filter((body) => body !== null))])
  const records = rows.map((row) => {
    const { id, owner, titles, body, ...line } = publicLine(row, { bodies, today })
    const steps = publicSteps(events.get(id) ?? [], bodies)
    const answer = steps.findLast(({ act }) => act === 'answered')
    const values = {
      ...{ id, area: owner, title_fi: titles.fi, title_sv: titles.sv, text_fi: row.text_fi, text_sv: row.text_sv },
      ...{ addressee: line.addressee, body_fi: body?.names.fi ?? null, body_sv: body?.names.sv ?? null, task: line.task },
      ...{ state: line.state, outcome: line.outcome },
      ...{ submitted_on: line.submittedOn, answer_due_on: line.answerDueOn, answered_on: line.answeredOn },
      ...{
        record_number: answer?.recordNumber ?? null,
        reason_fi: answer?.reasons.fi ?? '',
        reason_sv: answer?.reasons.sv ?? '',
      },
      ...{ responsible: row.responsible, due_on: row.due_on, follow_up_on: row.follow_up_on, progress: row.progress },
      address: page + id,
    }
    return { values, more: { steps } }
  })
  const { theme: _, ...shared } = await sharedDimensions(context)
  const states = { names: DIMENSION_NAMES.state, codes: PROPOSAL_STATES.states }
  const dimensions = { ...shared, state: states, outcome: { names: DIMENSION_NAMES.outcome, codes: OUTCOMES } }
  return { ...headOf(context, 'proposals'), fields: PROPOSAL_FIELDS, dimensions, records }
}

async function briefingData(context: OperationContext, page: string): Promise<OpenData> {
  const { briefings } = await listPublicBriefings.perform({}, context)
  const editions = await publishedEditions(context.db)
  const open = new Set((await publicProposals(context.db)).map(({ id }) => id))
  const { addressee: _, ...shared } = await sharedDimensions(context)
  const records = briefings.map((one) => {
    const own = editions.get(one.briefing) ?? []
    const values = {
      ...{ id: one.briefing, area: one.owner, edition: one.number, published_on: one.publishedAt.slice(0, 10) },
      ...{ is_superseded: one.isSuperseded ? 1 : 0, title_fi: one.titles.fi, title_sv: one.titles.sv },
      ...{ summary_fi: one.summary.fi, summary_sv: one.summary.sv, languages: one.languages },
      ...{ period_from: one.periodFrom, period_until: one.periodUntil, tasks: one.tasks },
      // Local themes are the county's own words: nobody else knows their codes.
      themes: one.themes.filter((theme) => theme in shared.theme.codes),
      ...{
        proposals: one.proposals.filter((id) => open.has(id)),
        revision_fi: own[0]?.notes?.fi ?? '',
        revision_sv: own[0]?.notes?.sv ?? '',
      },
      address: page + one.briefing,
    }
    const told = own.map(({ number, publishedAt, notes }) => ({ number, published_on: publishedAt.slice(0, 10), notes }))
    return { values, more: { phenomena: one.phenomena, editions: told } }
  })
  const dimensions = { ...shared, language: { names: DIMENSION_NAMES.language, codes: LANGUAGE_CODES } }
  return { ...headOf(context, 'briefings'), fields: BRIEFING_FIELDS, dimensions, records }
}

function headOf(
  { definitions, folder, now }: OperationContext,
  kind: 'briefings' | 'proposals',
): Pick<OpenData, 'title' | 'notes' | 'licence' | 'notice' | 'madeOn'> {
  const notice = folder.kind === 'synthetic' ? INVENTED_DATA_LINE : null
  const terms = { licence: definitions.programme.licence, notice, madeOn: helsinkiDay(now()) }
  return { title: OPEN_TITLES[kind], notes: [OPEN_NOTES[kind]], ...terms }
}

/** Code lists that several files use. */
async function sharedDimensions(
  context: OperationContext,
): Promise<Record<'area' | 'task' | 'addressee' | 'theme', OpenDimension>> {
  const { tasks, addressees } = context.definitions.socialReporting.lists
  const codesOf = (codes: readonly { readonly key: string; readonly names: Texts }[]) =>
    Object.fromEntries(codes.map(({ key, names }) => [key, names]))
  const owners = [...organisersOf(context).map(({ code }) => code), 'national']
  const { themes } = await nationalCodebook(context)
  return {
    area: {
      names: DIMENSION_NAMES.area,
      codes: Object.fromEntries(owners.map((owner) => [owner, ownerNames(context.definitions, owner)])),
    },
    task: { names: DIMENSION_NAMES.task, codes: codesOf(tasks.codes) },
    addressee: { names: DIMENSION_NAMES.addressee, codes: codesOf(addressees.codes) },
    theme: { names: DIMENSION_NAMES.theme, codes: Object.fromEntries(themes.map(({ id, names }) => [id, names])) },
  }
}
