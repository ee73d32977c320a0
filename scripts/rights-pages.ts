import type { Role } from '../src/access/roles.ts'
import type { StateMachine } from '../src/model/state-machine.ts'
import { OPERATIONS } from '../src/operations/all.ts'
import { type RightsMatrix, rightsMatrix } from '../src/operations/audit/rights-matrix.ts'
import { STATE_MACHINES } from '../src/operations/audit/state-machines.ts'

/** The pages made from the tables of rights and of states, by name. */
export const RIGHTS_PAGES: Readonly<Record<string, () => string[]>> = {
  permissions: () => permissionsPage(rightsMatrix(OPERATIONS)),
  'state-machines': stateMachinesPage,
}

const REACH = {
  all: 'all organisers',
  organiser: 'the organiser of the right',
  vendor: 'the systems of the vendor of the right',
  nothing: 'what is public',
} as const

function permissionsPage({ roles, subjects, materials }: RightsMatrix): string[] {
  return [
    '# Who may do and see what',
    '',
    'Three tables decide all of it: roles (`src/access/roles.ts`), permissions (`src/access/permissions/`) and sight (`src/access/visibility.ts`). What is not named here is forbidden. `test/spec/rights.test.ts` tries every operation as every role.',
    '',
    '## Roles',
    '',
    '| Role | Finnish | Swedish | English | Reaches |',
    '| --- | --- | --- | --- | --- |',
    ...roles.map(({ role, names, reach }) => `| \`${role}\` | ${names.fi} | ${names.sv} | ${names.en} | ${REACH[reach]} |`),
    '',
    '## Who sees what',
    '',
    'All: of everybody. Own: of the organiser or vendor of the right. Empty: nothing.',
    '',
    `| Material | ${roles.map(({ role }) => `\`${role}\``).join(' | ')} |`,
    `| --- | ${roles.map(() => '---').join(' | ')} |`,
    ...materials.map(({ names, sight }) => `| ${names.en} | ${roles.map(({ role }) => sight[role] ?? '').join(' | ')} |`),
    '',
    '## Who may do what, in which state',
    '',
    ...subjects.flatMap(({ names, operations }) => [
      `### ${names.en}`,
      '',
      '| Operation | What it does | Roles | In which state |',
      '| --- | --- | --- | --- |',
      ...operations.map(({ name, title, roles: permitted, states }) => {
        const where = states.map(({ machine, from }) => `${machine.en}: ${from.map((state) => state.en).join(', ')}`)
        return `| \`${name}\` | ${title.en} | ${rolesText(permitted)} | ${where.join('; ')} |`
      }),
      '',
    ]),
  ]
}

function rolesText(roles: readonly Role[]): string {
  return roles.map((role) => `\`${role}\``).join(', ')
}

function stateMachinesPage(): string[] {
  return [
    '# States',
    '',
    'What things may become, by which operation. The same tables decide in the program (`src/model/state-machine.ts`): a transition that is not drawn here does not happen.',
    '',
    ...STATE_MACHINES.flatMap(diagram),
  ]
}

function diagram({ names, initial, states, transitions }: StateMachine<string>): string[] {
  const id = (state: string) => state.replaceAll('-', '_')
  return [
    `## ${names.en}`,
    '',
    `${names.fi} · ${names.sv}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states).map(([state, label]) => `  ${id(state)}: ${label.en}`),
    `  [*] --> ${id(initial)}`,
    ...transitions.map(({ from, to, by, when }) => `  ${id(from)} --> ${id(to)}: ${by}${when === undefined ? '' : ` (${when})`}`),
    '```',
    '',
    '| State | Finnish | Swedish | English |',
    '| --- | --- | --- | --- |',
    ...Object.entries(states).map(([state, label]) => `| \`${state}\` | ${label.fi} | ${label.sv} | ${label.en} |`),
    '',
  ]
}
