import { z } from 'zod'
import { PHENOMENON_STATES } from '../../model/phenomenon.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { defineOperation } from '../operation.ts'
import { aboutPhenomenon, writeChange } from './commit-phenomenon.ts'
import { phenomenonAsSeen } from './held-phenomenon.ts'
import { movableState, phenomenonId, version } from './input-shapes.ts'

/** Moves a phenomenon to another state, forward or back. @throws Problem `not-in-this-state`, `changed-meanwhile` */
export const movePhenomenon = defineOperation({
  name: 'phenomenon.move',
  title: { fi: 'Vaihda ilmiön tila', sv: 'Ändra fenomenets läge', en: 'Move a phenomenon' },
  access: 'state',
  input: z.strictObject({ phenomenon: phenomenonId, version, to: movableState }),
  async perform({ phenomenon, version, to }, context): Promise<void> {
    const before = await phenomenonAsSeen(context, { phenomenon, version })
    const state = requireNextState(PHENOMENON_STATES, before.state, { by: 'phenomenon.move', when: to })
    await context.commit(aboutPhenomenon(before, { to }), (transaction) =>
      writeChange(transaction, context, { before, change: { state }, event: { kind: 'moved' } }),
    )
  },
})
