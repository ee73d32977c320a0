import { rolesOf } from '../../access/permissions.ts'
import { ROLES, type Role, type RoleDefinition } from '../../access/roles.ts'
import { SUBJECTS, subjectOf } from '../../access/subjects.ts'
import { MATERIALS, type Material, type Sight, VISIBILITY } from '../../access/visibility.ts'
import type { Texts } from '../../model/text.ts'
import { DECIDING_MACHINES } from './state-machines.ts'

/** Who there is, what each may do in which state, and who sees what: the three tables of rights as one. */
export interface RightsMatrix {
  readonly roles: readonly { readonly role: Role; readonly names: Texts; readonly reach: RoleDefinition['reach'] }[]
  readonly subjects: readonly {
    readonly subject: string
    readonly names: Texts
    readonly operations: readonly OperationRights[]
  }[]
  readonly materials: readonly {
    readonly material: Material
    readonly names: Texts
    readonly sight: Readonly<Partial<Record<Role, Sight>>>
  }[]
}

export interface OperationRights {
  readonly name: string
  readonly title: Texts
  readonly roles: readonly Role[]
  /** In which states of what; empty = not bound to a state. */
  readonly states: readonly { readonly machine: Texts; readonly from: readonly Texts[] }[]
}

interface Named {
  readonly name: string
  readonly title: Texts
}

/** @throws Error (a bug) when an operation's subject has no name. */
export function rightsMatrix(operations: readonly Named[]): RightsMatrix {
  const roles = Object.keys(ROLES) as Role[]
  const bySubject = Map.groupBy(operations, ({ name }) => subjectOf(name))
  const unknown = [...bySubject.keys()].find((subject) => !(subject in SUBJECTS))
  if (unknown !== undefined) throw new Error(`the subject ${unknown} has no name in access/subjects.ts`)
  return {
    roles: roles.map((role) => ({ role, names: ROLES[role].names, reach: ROLES[role].reach })),
    subjects: Object.entries(SUBJECTS)
      .map(([subject, names]) => ({ subject, names, operations: (bySubject.get(subject) ?? []).map(rightsOf) }))
      .filter((one) => one.operations.length > 0),
    materials: (Object.keys(MATERIALS) as Material[]).map((material) => ({
      material,
      names: MATERIALS[material],
      sight: Object.fromEntries(
        roles.flatMap((role) => {
          const sight = VISIBILITY[role][material]
          return sight === undefined ? [] : [[role, sight]]
        }),
      ),
    })),
  }
}

function rightsOf({ name, title }: Named): OperationRights {
  const states = DECIDING_MACHINES.map(({ names, states: labels, transitions }) => {
    const from = new Set(transitions.filter(({ by }) => by === name).map((transition) => transition.from))
    return { machine: names, from: Object.entries(labels).flatMap(([state, label]) => (from.has(state) ? [label] : [])) }
  })
  return { name, title, roles: rolesOf(name), states: states.filter(({ from }) => from.length > 0) }
}
