import { Problem } from '../../model/problem.ts'
import type { SocialUnit } from '../../model/social-unit.ts'
import { unitById } from '../../store/social/units.ts'
import type { OperationContext } from '../operation.ts'

/** A unit of the actor's own county. @throws Problem `unit-not-found` also for another county's. */
export async function heldUnit(context: OperationContext, id: string): Promise<SocialUnit> {
  const organisers = context.reach.organisers()
  const unit = await unitById(context.db, id)
  if (unit && (organisers === 'all' || organisers.includes(unit.organiser))) return unit
  throw new Problem({
    code: 'unit-not-found',
    kind: 'notFound',
    parameters: { unit: id },
    texts: {
      fi: 'Yksikköä ei löydy. Palaa yksiköiden luetteloon ja valitse yksikkö siitä.',
      sv: 'Enheten hittas inte. Gå tillbaka till listan över enheter och välj enheten där.',
      en: 'There is no such unit. Go back to the list of units and choose the unit there.',
    },
  })
}
