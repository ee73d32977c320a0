import { z } from 'zod'
import type { BriefingPart, BriefingSection } from '../../model/briefing.ts'
import { BRIEFING_STATES } from '../../model/briefing.ts'
import type { PartSettings, TwoTexts } from '../../model/briefing-content.ts'
import type { BriefingTemplate, TemplatePart, TemplateSection } from '../../model/briefing-template.ts'
import type { Owner, Phenomenon } from '../../model/phenomenon.ts'
import { insertPart, insertSection } from '../../store/social/briefing-sections.ts'
import { insertBriefing } from '../../store/social/briefings.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { ownerNeeded, partNotPossible, periodNotInOrder, templateNotFound, titleNeeded } from './briefing-problems.ts'
import { aboutBriefing, writtenNow } from './held-briefing.ts'
import { idShape, LONGEST_TITLE, languageShape, monthShape, twoTexts } from './input-shapes.ts'

const MOST_PHENOMENA = 30

const inputShape = z.strictObject({
  /** Needed only by who works for several. */
  owner: z.string().min(2).max(10).optional(),
  template: z.string().max(60),
  titles: twoTexts(LONGEST_TITLE),
  periodFrom: monthShape,
  periodUntil: monthShape,
  languages: z.array(languageShape).min(1).max(2).default(['fi', 'sv']),
  phenomena: z.array(idShape).max(MOST_PHENOMENA).default([]),
})

/**
 * Begins a briefing from a template: its sections in order, one for each phenomenon chosen, with what the template binds to them.
 * @throws Problem `briefing-template-not-found`, `briefing-title-needed`, `briefing-period-order`, `briefing-part-not-possible`.
 */
export const createBriefing = defineOperation({
  name: 'briefing.create',
  title: { fi: 'Aloita raportti', sv: 'Påbörja en rapport', en: 'Begin a briefing' },
  access: 'state',
  input: inputShape,
  async perform(input, context): Promise<{ briefing: string }> {
    const owner = ownerFor(context, input.owner)
    const template = context.definitions.socialReporting.briefingTemplates.find(({ key }) => key === input.template)
    if (!template) throw templateNotFound()
    if (input.titles.fi === '' && input.titles.sv === '') throw titleNeeded()
    if (input.periodUntil < input.periodFrom) throw periodNotInOrder()
    const phenomena = await phenomenaFor(context, owner, input.phenomena)
    const id = randomId()
    const briefing = {
      ...{ id, owner, template: template.key, titles: input.titles, state: BRIEFING_STATES.initial, memo: '', tasks: [] },
      ...{ periodFrom: input.periodFrom, periodUntil: input.periodUntil, languages: [...new Set(input.languages)].sort() },
      ...writtenNow(context),
      ...{ createdAt: context.now(), createdBy: context.actor.id },
    }
    const made = sectionsFrom(template, phenomena, { briefing: id, at: context.now(), by: context.actor.id })
    await context.commit(aboutBriefing(briefing, { template: template.key, phenomena: phenomena.length }), async (tx) => {
      await insertBriefing(tx, briefing)
      for (const { section, parts } of made) {
        await insertSection(tx, section)
        for (const part of parts) await insertPart(tx, part)
      }
    })
    return { briefing: id }
  },
})

/** Whose briefing it is: the one that the actor works for, or the one named. */
function ownerFor(context: Pick<OperationContext, 'reach'>, named: string | undefined): Owner {
  const owners = ownersOf(context)
  if (named !== undefined) requireWorkOf(context, named, 'briefing.create')
  const [only] = owners
  if (named === undefined && (owners.length !== 1 || only === undefined)) throw ownerNeeded()
  return named ?? only ?? 'national'
}

async function phenomenaFor({ db }: Pick<OperationContext, 'db'>, owner: Owner, ids: readonly string[]): Promise<Phenomenon[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => phenomenonById(db, id)))
  const own = found.filter((one) => one !== null && one.owner === owner && one.state !== 'merged') as Phenomenon[]
  if (own.length !== found.length) throw partNotPossible()
  return own
}

interface Making {
  readonly briefing: string
  readonly at: string
  readonly by: string
}

interface MadeSection {
  readonly section: BriefingSection
  readonly parts: readonly BriefingPart[]
}

function sectionsFrom(template: BriefingTemplate, phenomena: readonly Phenomenon[], making: Making): MadeSection[] {
  const wanted = template.sections.flatMap((one): { of: TemplateSection; about: Phenomenon | null }[] =>
    one.kind === 'phenomenon' ? phenomena.map((about) => ({ of: one, about })) : [{ of: one, about: null }],
  )
  return wanted.map(({ of, about }, place) => newSection(of, { about, place, making }))
}

/** A section as a template begins it: titled after its phenomenon, with the analysts' text to start from. */
export function newSection(
  { kind, titles, isRequired, parts }: TemplateSection,
  { about, place, making }: { readonly about: Phenomenon | null; readonly place: number; readonly making: Making },
): MadeSection {
  const id = randomId()
  const own = about ? titlesOf(about) : { fi: titles.fi, sv: titles.sv }
  const section: BriefingSection = {
    ...{ id, briefing: making.briefing, place, kind, titles: own },
    texts: about ? about.analysis : { fi: '', sv: '' },
    states: { fi: 'draft', sv: 'draft' },
    phenomenon: about?.id ?? null,
    ...{ isInternal: false, isRequired, memo: '', changedAt: making.at, changedBy: making.by, version: 1 },
  }
  const bound = parts.map(
    (part, at): BriefingPart => ({
      id: randomId(),
      section: id,
      place: at,
      ...BOUND[part],
      notes: { fi: '', sv: '' },
    }),
  )
  return { section, parts: bound }
}

function titlesOf({ titles }: Phenomenon): TwoTexts {
  return { fi: titles.fi, sv: titles.sv }
}

const NOTHING: PartSettings = { rows: null, columns: null, theme: null, target: null, scope: null, hasChart: false }

/** What each part of a template means. */
const BOUND: Readonly<Record<TemplatePart, Pick<BriefingPart, 'kind' | 'settings'>>> = {
  cross: { kind: 'cross', settings: { ...NOTHING, rows: 'theme', columns: 'group', hasChart: true } },
  reporters: { kind: 'reporters', settings: NOTHING },
  coverage: { kind: 'coverage', settings: NOTHING },
  sources: { kind: 'sources', settings: NOTHING },
  proposals: { kind: 'proposals', settings: { ...NOTHING, scope: 'phenomenon' } },
  outcomes: { kind: 'proposals', settings: { ...NOTHING, scope: 'since' } },
}
