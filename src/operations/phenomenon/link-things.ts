import { z } from 'zod'
import { PHENOMENON_LINKS } from '../../model/phenomenon.ts'
import { addLinks, removeLink } from '../../store/social/phenomena.ts'
import { defineOperation } from '../operation.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { openPhenomenon } from './held-phenomenon.ts'
import { phenomenonId, requireFreeOfCodes } from './input-shapes.ts'
import { linkInput, requireTarget } from './link-targets.ts'

/** Joins a report, a theme, a source or another phenomenon. Joined already: nothing changes. @throws Problem `phenomenon-target-not-found` */
export const linkThing = defineOperation({
  name: 'phenomenon.link',
  title: { fi: 'Liitä ilmiöön', sv: 'Koppla till ett fenomen', en: 'Join to a phenomenon' },
  access: 'state',
  input: linkInput.extend({ phenomenon: phenomenonId }),
  async perform({ phenomenon: id, ...link }, context): Promise<void> {
    const phenomenon = await openPhenomenon(context, id)
    requireFreeOfCodes({ note: link.note })
    await requireTarget(context, phenomenon, link)
    const { kind, target } = link
    await context.commit(aboutPhenomenon(phenomenon, { kind, target }), (transaction) =>
      addLinks(transaction, [{ ...link, phenomenon: id, by: context.actor.id, at: context.now() }]),
    )
  },
})

/** Takes away what was joined; the thing itself stays. */
export const unlinkThing = defineOperation({
  name: 'phenomenon.unlink',
  title: { fi: 'Irrota ilmiöstä', sv: 'Koppla loss från ett fenomen', en: 'Take away from a phenomenon' },
  access: 'state',
  input: z.strictObject({ phenomenon: phenomenonId, kind: z.enum(PHENOMENON_LINKS), target: z.string().min(1).max(60) }),
  async perform(link, context): Promise<void> {
    const phenomenon = await openPhenomenon(context, link.phenomenon)
    const { kind, target } = link
    await context.commit(aboutPhenomenon(phenomenon, { kind, target }), (transaction) => removeLink(transaction, link))
  },
})
