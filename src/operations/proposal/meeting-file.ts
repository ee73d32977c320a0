import { z } from 'zod'
import { type ProposalBasis, type ProposalOnPaper, proposalOnPaper } from '../../disseminate/proposal/proposal-paper.ts'
import type { Texts } from '../../model/text.ts'
import type { ToldCount } from '../../model/told-count.ts'
import { pdfBytes } from '../../register/pdf-writer.ts'
import { pinsOf } from '../../store/social/evidence-pins.ts'
import { sourceById } from '../../store/social/evidence-sources.ts'
import { linksOf, phenomenonById } from '../../store/social/phenomena.ts'
import { ownerNames } from '../briefing/live-content.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldProposal } from './held-proposal.ts'
import { id } from './proposal-input.ts'
import { type ShownProposal, showProposal } from './show-proposal.ts'

export interface MeetingFile {
  readonly fileName: string
  readonly contentType: string
  readonly base64: string
}

/**
 * A proposal as an annex of a body's agenda, as PDF/UA: what is to be decided, what it rests on, how it has been handled. Papers of a
 * meeting become public, so counts are protected and nothing internal stands there but the note on costs, on which the body decides.
 * @throws Problem `proposal-not-found`, `pdf-not-available`
 */
export const meetingFile = defineOperation({
  name: 'proposal.meeting-file',
  title: { fi: 'Tee esityslistan liite', sv: 'Gör en bilaga till föredragningslistan', en: 'Make an annex to an agenda' },
  access: 'read',
  input: z.strictObject({ proposal: id, language: z.enum(['fi', 'sv']) }),
  async perform({ proposal: wanted, language }, context): Promise<MeetingFile> {
    await heldProposal(context, wanted)
    const shown = await showProposal.perform({ proposal: wanted }, context)
    const document = proposalOnPaper(await onPaper(context, shown), language)
    const bytes = pdfBytes(document)
    await context.commit({ subject: `proposal/${shown.id}`, details: { owner: shown.owner, language } }, async () => undefined)
    return {
      fileName: `${FILE_NAMES[language]}-${shown.id}-${shown.today}.${language}.pdf`,
      contentType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
})

const FILE_NAMES = { fi: 'esityslistan-liite', sv: 'bilaga-till-foredragningslistan' } as const

async function onPaper(context: OperationContext, shown: ShownProposal): Promise<ProposalOnPaper> {
  const { lists, policy } = context.definitions.socialReporting
  const namesIn = (list: 'addressees' | 'tasks', code: string | null): Texts | null =>
    lists[list].codes.find(({ key }) => key === code)?.names ?? null
  const { addressee, owner, body, task, steps, documents, ...told } = shown
  return {
    ...told,
    ownerNames: ownerNames(context.definitions, owner),
    addressee: namesIn('addressees', addressee) ?? { fi: addressee, sv: addressee, en: addressee },
    task: namesIn('tasks', task),
    body: body?.names ?? null,
    steps: steps.filter(({ isUndone }) => !isUndone).map((step) => ({ ...step, body: step.body?.names ?? null })),
    documents,
    basis: await basisOf(context, shown),
    smallestShown: policy.smallestShown,
    notedFollowUpDays: policy.notedFollowUpDays,
    madeOn: shown.today,
  }
}

async function basisOf(context: OperationContext, { phenomenon, evidence }: ShownProposal): Promise<ProposalBasis | null> {
  const found = phenomenon && (await phenomenonById(context.db, phenomenon.id))
  if (!found || !evidence) return null
  const { smallestShown } = context.definitions.socialReporting.policy
  // Of fewer reports than may be told, nothing behind them is told either.
  const isFew = (count: ToldCount) => count === 'few' || count < smallestShown
  const areFew = isFew(evidence.reports)
  const told = (count: ToldCount): ToldCount => (areFew || isFew(count) ? 'few' : count)
  const links = (await linksOf(context.db, found.id)).filter(({ kind }) => kind === 'source')
  const sources = await Promise.all(links.map(({ target }) => sourceById(context.db, target)))
  return {
    titles: found.titles,
    descriptions: found.descriptions,
    counts: {
      reports: told(evidence.reports),
      units: told(evidence.units),
      areas: told(evidence.areas),
      groups: areFew ? 'few' : evidence.groups,
    },
    figures: (await pinsOf(context.db, found.id)).flatMap(({ editions }) => editions.at(-1) ?? []),
    sources: sources.filter((source) => source !== null),
  }
}
