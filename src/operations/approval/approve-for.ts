import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { findAccountByEmail } from '../../store/accounts/accounts.ts'
import { grantsOn } from '../../store/accounts/grants.ts'
import { releaseRow } from '../../store/releases.ts'
import { actorOf } from '../account/who-signs-in.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { approveRelease, type GivenVote } from './approve-release.ts'

/**
 * Gives the approval of an invented person, so that a demo can be carried to a publication from the command line. Only in a synthetic
 * folder; the audit trail says that the operator did it.
 */
export const approveFor = defineOperation({
  name: 'release.approve-for',
  title: {
    fi: 'Hyväksy julkaisu keksityn ihmisen puolesta',
    sv: 'Godkänn publikationen för en påhittad person',
    en: 'Approve a release for an invented person',
  },
  access: 'state',
  input: z.strictObject({ release: z.string().min(1).max(100), email: z.string().trim().toLowerCase().max(200) }),
  async perform({ release, email }, context): Promise<GivenVote> {
    if (context.folder.kind !== 'synthetic') throw onlyInvented()
    const account = await findAccountByEmail(context.db, email)
    const actor = account && actorOf(account, await grantsOn(context.db, account.id, helsinkiDay(context.now())))
    if (!actor || !mayPerform(actor, approveRelease.name)) throw mayNotApprove()
    const manifest = (await releaseRow(context.db, release))?.manifest_digest ?? ''
    const asThem: OperationContext = { ...context, actor, db: context.db }
    return approveRelease.perform({ release, manifest, reason: '' }, asThem)
  },
})

function onlyInvented(): Problem {
  return new Problem({
    code: 'only-in-synthetic',
    kind: 'forbidden',
    texts: {
      fi: 'Toisen puolesta voi hyväksyä vain keksityssä rekisterissä. Hyväksyjät kirjautuvat itse työtilaan.',
      sv: 'För någon annans räkning kan man godkänna bara i ett påhittat register. De som godkänner loggar själva in i arbetsytan.',
      en: 'One can approve for somebody else only in an invented register. Those who approve sign in to the workspace themselves.',
    },
  })
}

function mayNotApprove(): Problem {
  return new Problem({
    code: 'may-not-approve',
    kind: 'forbidden',
    texts: {
      fi: 'Tällä sähköpostiosoitteella ei ole tiliä, joka saa hyväksyä julkaisuja. Komento "tietopolku account list" luettelee tilit.',
      sv: 'E-postadressen har inget konto som får godkänna publikationer. Kommandot "tietopolku account list" visar kontona.',
      en: 'There is no account of this e-mail that may approve releases. The command "tietopolku account list" lists the accounts.',
    },
  })
}
