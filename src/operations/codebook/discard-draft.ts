import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { codebookDraft, deleteDraft } from '../../store/social/codebooks.ts'
import { defineOperation } from '../operation.ts'
import { requireWorkOf } from '../social-owner.ts'
import { countShape, ownerShape } from './input-shapes.ts'

/** Throws the draft away; the newest version stays as it is. */
export const discardDraft = defineOperation({
  name: 'codebook.discard-draft',
  title: { fi: 'Hylkää koodikirjan luonnos', sv: 'Förkasta kodbokens utkast', en: 'Discard the draft of a codebook' },
  access: 'state',
  input: z.strictObject({ owner: ownerShape, version: countShape }),
  async perform({ owner, version }, context): Promise<{ owner: string }> {
    requireWorkOf(context, owner, 'codebook.discard-draft')
    return context.commit({ subject: `codebook/${owner}` }, async (transaction) => {
      const draft = await codebookDraft(transaction, owner)
      requireSameVersion({ expected: version, stored: draft?.version ?? 0, what: owner })
      await deleteDraft(transaction, owner)
      return { owner }
    })
  },
})
